import { expect, test } from "vitest";
import { formBlob } from "../../src/transport/form-blob.js";

test("a file without a name is called blob, as most platforms call it", async () => {
  const form = [["file", new Blob(["x"])]] as unknown as FormData; // as Bun has it
  expect(await formBlob(form).text()).toContain('name="file"; filename="blob"\r\n');
});
