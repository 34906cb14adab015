import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { play, requestOf, type Scenario } from "./scenario.js";

const file = "file_abc123def456";
const open = {
  send: "POST /upload-url",
  body: { file_name: "a.csv", file_size: 10, mime_type: "text/csv", relative_path: "of/the/session" },
  gives: [200, { upload_id: file }],
} as const;
const register = { send: "POST /register", body: { upload_id: file } };
/** None of this is documented: one code and field, told apart by words. */
const refused = (words: string, value = file) =>
  [422, { code: "VALIDATION_ERROR", details: { field: "upload_id", value }, system_message: words }] as const;
const unknown = "The store has no upload of this ID";
const organizations = { org_xyz789: ["vs_abc123", "vs_2"] };
const uploaded = [{ id: file, status: "uploaded" }] as const;

const scenarios: Scenario[] = [
  ["an unknown upload is refused", {}, { ...register, gives: refused(unknown) }],
  [
    "an upload that lacks bytes is refused, and one that has expired",
    {},
    open,
    { ...register, gives: refused("The upload is incomplete: 0 of 10 bytes have arrived") },
    { at: 3599, ...register, gives: refused("The upload is incomplete: 0 of 10 bytes have arrived") },
    { at: 3600, ...register, gives: refused("The upload session is expired") },
  ],
  [
    "an upload is registered once, an hour after it arrived or later",
    { files: uploaded },
    { at: 9999, ...register, gives: [201, { id: file, status: "pending" }] },
    { at: 9999, ...register, gives: refused("The upload is registered already") },
    { at: 9999, send: "GET ", gives: [200, { total: 1 }] },
  ],
  [
    "an upload that another store was meant to have is unknown",
    { organizations, files: uploaded },
    { ...register, send: "POST /../../vs_2/files/register", gives: refused(unknown) },
    { ...open, gives: [200, { upload_id: "file_abc123def457" }] },
    {
      send: "POST /../../vs_2/files/register",
      body: { upload_id: "file_abc123def457" },
      gives: refused(unknown, "file_abc123def457"),
    },
    { ...register, gives: [201] },
  ],
  [
    "a file that was deleted is no longer an upload",
    { files: uploaded },
    { ...register, gives: [201] },
    { send: `DELETE /${file}`, gives: [204] },
    { ...register, gives: refused(unknown) },
  ],
  [
    "a store lists files in the order in which they were registered",
    {
      files: [
        { id: "file_late", status: "uploaded" },
        { id: "file_soon", status: "uploaded" },
      ],
    },
    { send: "POST /register", body: { upload_id: "file_soon" }, gives: [201] },
    { send: "POST /register", body: { upload_id: "file_late" }, gives: [201] },
    { send: "GET ", gives: [200, { items: [{ id: "file_soon" }, { id: "file_late" }] }] },
  ],
];

describe("registerUpload", () => {
  for (const scenario of scenarios) it(scenario[0], () => play(scenario));

  it.each([
    [{}, "of/the/session"],
    [{ relative_path: "of/the/call" }, "of/the/call"],
  ])("with %j gives the file the path %s", async (more, path) => {
    const sandbox = createSandbox();
    const opened = await sandbox.fetch(...requestOf(open.send, open.body));
    const { signed_url } = (await opened.json()) as { signed_url: string };
    await sandbox.fetch(signed_url, { method: "PUT", body: "0123456789" });
    await sandbox.fetch(...requestOf(register.send, { ...register.body, ...more }));
    expect(sandbox.files).toMatchObject([{ id: file, relative_path: path, status: "pending" }]);
  });
});
