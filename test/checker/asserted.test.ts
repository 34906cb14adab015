import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { collecting, sandboxSettings } from "./checked.js";
import { validRequest } from "./valid-request.js";

/** What the checker compared with the description in one exchange, without the operation: what operations share is told of the first. */
async function assertedBy(request: Request, prepare?: (sandbox: ReturnType<typeof createSandbox>) => void) {
  const sandbox = createSandbox();
  prepare?.(sandbox);
  const asserted = new Map<string, unknown>();
  const onAsserted = (pointer: string, value?: unknown) => {
    asserted.set(pointer.replace(/^\/paths\/[^/]*\/[a-z]+/, ""), value);
  };
  await collecting(sandbox.fetch, { ...sandboxSettings(sandbox), onAsserted }).fetch(request);
  return asserted;
}

it("tells every field that it looked at, with its value", async () => {
  const asserted = await assertedBy(validRequest());
  expect(asserted.has("")).toBe(true);
  expect(asserted.has("/responses/200")).toBe(true);
  expect(asserted.get("/requestBody/content/application~1json/schema/properties/file_size")).toBe(104857600);
  expect(asserted.get("/responses/200/content/application~1json/schema/properties/chunk_size")).toBe(8388608);
  expect(asserted.get("/responses/200/headers/X-Request-Id/schema")).toBe("req_abc123xyz");
});

it("does not tell what did not pass", async () => {
  const body = JSON.stringify({ file_name: "a", file_size: 1, mime_type: "text/plain" });
  const asserted = await assertedBy(validRequest({ body }));
  const pointers = [...asserted.keys()];
  expect(pointers.filter((pointer) => pointer.includes("relative_path"))).toEqual([]);
  expect(pointers.filter((pointer) => pointer.startsWith("/responses/4"))).toEqual([]);
});

it("tells the code of an error by the alternative that it claims", async () => {
  const asserted = await assertedBy(validRequest(), ({ faults }) => faults.add({ code: "API_KEY_PAUSED" }));
  const codes = [...asserted].filter(([pointer]) => pointer.endsWith("/properties/code"));
  expect(codes).toContainEqual([
    "/responses/401/content/application~1json/schema/anyOf/0/properties/error/allOf/1/properties/code",
    "API_KEY_PAUSED",
  ]);
});
