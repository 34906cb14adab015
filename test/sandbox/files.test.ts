import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { read, requestWith, type Session } from "./requests.js";

it("has the files that it is given, with what they do not say of themselves made up", () => {
  const bytes = new TextEncoder().encode("a,b");
  const { files } = createSandbox({
    organizations: { org_a: ["vs_1", "vs_2"] },
    files: [
      { file_name: "a.csv", mime_type: "text/csv", bytes },
      { upload_id: "file_mine", store_id: "vs_2" },
    ],
  });
  expect(files).toEqual([
    {
      upload_id: "file_abc123def456",
      organization_id: "org_a",
      store_id: "vs_1",
      file_name: "a.csv",
      mime_type: "text/csv",
      content_type: "text/csv",
      bytes,
    },
    {
      upload_id: "file_mine",
      organization_id: "org_a",
      store_id: "vs_2",
      file_name: "file_mine",
      mime_type: "application/octet-stream",
      content_type: "application/octet-stream",
      bytes: new Uint8Array(),
    },
  ]);
});

it("puts what arrives behind them, under an ID of its own", async () => {
  const sandbox = createSandbox({ files: [{}] });
  const { body } = await read<Session>(sandbox.fetch(requestWith({ file_size: 1 })));
  await sandbox.fetch(body.signed_url, { method: "PUT", body: "a" });
  expect(sandbox.files.map(({ upload_id }) => upload_id)).toEqual(["file_abc123def456", body.upload_id]);
  expect(body.upload_id).toBe("file_abc123def457");
});
