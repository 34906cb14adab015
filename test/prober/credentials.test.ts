import { expect, it } from "vitest";
import { toRequest } from "../../scripts/prober/draft.js";
import { ownSandbox } from "../../scripts/prober/own-sandbox.js";
import { credentialProbes } from "../../scripts/prober/probes/credentials.js";
import { prepare } from "./laboratory-run.js";

const [subject] = prepare(ownSandbox()).laboratory.asked;
const expired = (accounts: boolean) =>
  subject &&
  credentialProbes(subject, [], { accounts, own: false }).find(({ name }) =>
    name.includes("a JWT that is over"),
  );

it("a server with accounts has to refuse a token that is well formed and over", async () => {
  const probe = expired(true);
  expect(probe?.expect.statuses).toEqual([401]);
  const request = probe && toRequest("http://127.0.0.1", probe.draft, AbortSignal.timeout(1000));
  const [, claims = ""] = request?.headers.get("Authorization")?.split(".") ?? [];
  const { exp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { exp: number };
  expect(exp * 1000).toBeLessThan(Date.now());
});

it("a server without accounts cannot tell it from another", () => {
  expect(expired(false)?.expect).toMatchObject({ statuses: [200, 401], open: true });
});
