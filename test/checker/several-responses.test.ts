import { describe, expect, it } from "vitest";
import { type Spoil, spoiltResponse } from "../../scripts/prove/servers/spoilt-response.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { collecting, sandboxSettings } from "./checked.js";
import { validRequest } from "./valid-request.js";

/** What the checker finds when the documented request is sent three times. */
async function foundInThree(spoil: Spoil) {
  const sandbox = createSandbox();
  const { fetch, violations } = collecting(
    async (...call) => spoiltResponse(await sandbox.fetch(...call), spoil),
    sandboxSettings(sandbox),
  );
  for (let times = 0; times < 3; times += 1) await fetch(validRequest());
  return violations.map(({ rule, at, source }) => ({ rule, at, file: source?.file }));
}

const faults: { fault: string; spoil: Spoil; at: string; file: string }[] = [
  {
    fault: "the same upload for every request",
    spoil: ({ json }) => {
      json.upload_id = "file_abc123def456";
    },
    at: "/upload_id",
    file: "openapi/components/schemas/UploadSession.yaml",
  },
  {
    fault: "the same request id for every request",
    spoil: ({ headers }) => headers.set("X-Request-Id", "req_abc123xyz"),
    at: "X-Request-Id",
    file: "openapi/components/headers/RequestId.yaml",
  },
];

describe("what only several responses together show", () => {
  it.each(faults)("catches $fault, from the second response on", async ({ spoil, at, file }) => {
    const found = { rule: at.startsWith("/") ? "unique" : "header-value", at, file };
    expect(await foundInThree(spoil)).toEqual([found, found]);
  });

  it("finds nothing where each response has identifiers of its own", async () => {
    expect(await foundInThree(() => {})).toEqual([]);
  });
});
