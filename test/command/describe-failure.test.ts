import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeFailure, isFatal } from "../../src/command/describe-failure.js";
import { temporaryFolder } from "../node/temporary-folder.js";

const given = { organization_id: "org_xyz789", store_id: "vs_nope" };

it.each([
  [{ code: "ENOENT", message: "ENOENT: stat" }, "there is no file or folder of this name"],
  [{ code: "EACCES", message: "EACCES: open" }, "this user may not read it"],
  [
    { reason: "source-unreadable", message: "at byte 0", cause: { code: "EACCES" } },
    "this user may not read it",
  ],
  [{ reason: "source-unreadable", message: "at byte 0" }, "at byte 0"],
  [{ code: "VECTOR_STORE_NOT_FOUND", status: 404 }, "org_xyz789 has no store vs_nope: check --organization"],
  [{ code: "INVALID_TOKEN", status: 401, message: "No." }, "No. Check AITRONOS_ACCESS_TOKEN or"],
  [
    { reason: "untrusted-host", message: "a.b is not in trustedHosts" },
    "a.b is no trusted host: if it may take the bytes, name it with --trusted-host",
  ],
  [{ reason: "source-changed", message: "it gave 1 byte of 2" }, "upload it again"],
  [
    {
      reason: "not-registered",
      message: "file_1 is not registered",
      cause: { status: 403, message: "Not allowed." },
    },
    "file_1 is not registered: Not allowed. Run the same command again",
  ],
  [{ reason: "busy", message: "another upload" }, "another process is uploading it"],
  [{ argument: "accessToken", message: "accessToken is empty" }, "AITRONOS_ACCESS_TOKEN is empty"],
  [{ argument: "store_id", message: "store_id must be one path segment" }, "--store must be one"],
  [{ argument: "toString", message: "another" }, "another"],
  [{ code: "toString", message: "another" }, "another"],
  ["a text", "a text"],
])("of %j says what to do", (error, said) => {
  expect(describeFailure(error, "a.txt", given)).toContain(said);
});

it("tells a link to nothing, and a name that is not UTF-8, from a file that is not there", () => {
  const link = join(temporaryFolder({}), "link");
  symlinkSync("nothing", link);
  expect(describeFailure({ code: "ENOENT" }, link, given)).toContain("a link to a file");
  expect(describeFailure({ code: "ENOENT" }, "a\ufffd.txt", given)).toContain("not UTF-8");
});

it.each([
  [{ status: 401 }, true],
  [{ status: 404, code: "VECTOR_STORE_NOT_FOUND" }, true],
  [{ argument: "apiKey" }, true],
  [{ status: 404, code: "FILE_NOT_IN_STORE" }, false],
  [{ argument: "file_name" }, false],
  [{ code: "ENOENT" }, false],
])("knows of %j whether the next file would fail too: %s", (error, fatal) => {
  expect(isFatal(error)).toBe(fatal);
});
