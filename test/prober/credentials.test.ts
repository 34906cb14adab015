import { expect, it } from "vitest";
import { toRequest } from "../../scripts/prober/draft.js";
import { ownSandbox } from "../../scripts/prober/own-sandbox.js";
import { credentialProbes } from "../../scripts/prober/probes/credentials.js";
import { command, short, token, expired as tokenExpired } from "./command.js";
import { prepare } from "./laboratory-run.js";
import { placeTarget } from "./serve-target.js";

const [subject] = prepare(ownSandbox()).laboratory.asked;
const expired = (accounts: boolean) =>
  subject &&
  credentialProbes(subject, [], { accounts, own: false }).find(({ name }) => name.includes("an expired JWT"));

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

it("a server on this machine that refuses an unknown credential has accounts", async () => {
  const url = placeTarget(async (request, { fetch }) => {
    const credential = request.headers.get("Authorization") ?? request.headers.get("X-API-Key") ?? "";
    const isTaken = credential.includes(token) || credential.includes(".c2lnbmF0dXJl"); // it verifies no signature
    return isTaken ? fetch(request) : tokenExpired();
  });
  const { code, printed } = await command(["--server", url, ...short]);
  expect(printed).toMatch(
    /error \(unexpected-status\) response 200 of getUploadUrl, the status: expected 401/,
  );
  expect(printed).toContain("(missing and wrong credentials: BearerAuth: an expired JWT)");
  expect(code).toBe(1);
});
