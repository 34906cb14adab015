import { inspect } from "node:util";
import { expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { type AnySource, type UploadSession, upload, uploadToSession } from "../../src/upload/index.js";

const knowledge = createClient({ accessToken: "any", fetch: createSandbox().fetch });
const file = { organization_id: "org_xyz789", store_id: "vs_abc123" };

it.each<[string, unknown]>([
  ["a path", "./report.pdf"],
  ["a URL", new URL("file:///report.pdf")],
  ["an ArrayBuffer", new ArrayBuffer(8)],
  ["a promise", Promise.resolve(new Blob())],
  ["nothing", undefined],
])("%s is no source, and what is one is said", async (_, value) => {
  const source = value as AnySource;
  const refused = {
    kind: "invalid-argument",
    argument: "source",
    message: expect.stringContaining("fileSource"),
  };
  await expect(upload(knowledge, { ...file, source })).rejects.toMatchObject(refused);
  await expect(upload(knowledge, { ...file, file_name: "a", source })).rejects.toMatchObject(refused);
  const session = { upload_id: "file_a", signed_url: "https://storage.googleapis.com/a" };
  await expect(uploadToSession(session, source)).rejects.toMatchObject(refused);
});

it("a signed URL that is no URL is an UploadError without it", async () => {
  const session: UploadSession = { upload_id: "file_a", signed_url: "/upload?signature=secret" };
  const error = await uploadToSession(session, new Uint8Array(9)).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: "upload", reason: "untrusted-host", uploadId: "file_a" });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("secret");
});
