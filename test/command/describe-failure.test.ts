import { expect, it } from "vitest";
import { describeFailure } from "../../src/command/describe-failure.js";

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
    { reason: "untrusted-host", message: "a.b may not take the bytes: name it in trustedHosts, if it may" },
    "a.b may not take the bytes: name it with --trusted-host, if it may",
  ],
  [{ code: "toString", message: "another" }, "another"],
  ["a text", "a text"],
])("of %j says what to do", (error, said) => {
  expect(describeFailure(error, given)).toContain(said);
});
