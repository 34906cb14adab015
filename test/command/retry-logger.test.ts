import { expect, it } from "vitest";
import { retryLogger } from "../../src/command/retry-logger.js";
import { createClient } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";

it("says once, and with the reason, that a call is retried", async () => {
  const said: string[] = [];
  const sandbox = createSandbox();
  sandbox.faults.add({ operation: "listFiles", status: 503, retryAfter: "0", times: 2 });
  const logger = retryLogger((text) => said.push(text));
  const knowledge = createClient({ accessToken: "sandbox", fetch: sandbox.fetch, logger });
  await knowledge.listFiles({ organization_id: "org_xyz789", store_id: "vs_abc123" });
  expect(said).toEqual([
    expect.stringMatching(/\. Trying again, for ten minutes at most; Ctrl-C stops it\.$/),
  ]);
});
