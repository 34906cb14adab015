import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type StorageOptions } from "../../../src/sandbox/index.js";
import { page, read, requestWith, type Session } from "../requests.js";

const mine = "https://app.example.com";

/** What a page of `origin` may read of a status, when the page of `mine` has asked for the upload URL. */
async function readable(cors: StorageOptions["cors"], origin: string) {
  const sandbox = createSandbox({ storage: { ...(cors && { cors }) } });
  onTestFinished(() => sandbox.close());
  const base = await sandbox.listen(0);
  const ask = requestWith({ file_size: 524288 }, page.replace(new URL(page).origin, base));
  const { body } = await read<Session>(
    fetch(new Request(ask, { headers: { ...Object.fromEntries(ask.headers), origin: mine } })),
  );
  const send = (method: string, headers: Record<string, string>, bytes?: Uint8Array<ArrayBuffer>) =>
    fetch(body.signed_url, { method, headers: { origin, ...headers }, ...(bytes && { body: bytes }) });
  const preflight = await send("OPTIONS", { "Access-Control-Request-Method": "PUT" });
  const chunk = await send("PUT", { "Content-Range": "bytes 0-262143/524288" }, new Uint8Array(262144));
  const exposed = chunk.headers.get("access-control-expose-headers") ?? "";
  return {
    preflight: preflight.headers.get("access-control-allow-methods"),
    allowed: chunk.headers.get("access-control-allow-origin"),
    range: /\brange\b/.test(exposed),
  };
}

it("lets every page send, and read the range", async () => {
  const other = "https://other.example.com";
  expect(await readable(undefined, other)).toEqual({ preflight: "PUT", allowed: other, range: true });
});

it("hides the range on request", async () => {
  expect(await readable("range-hidden", mine)).toEqual({ preflight: "PUT", allowed: mine, range: false });
});

it("lets only the page send that has asked for the upload URL, on request", async () => {
  const refused = { preflight: null, allowed: null, range: false };
  expect(await readable("origin-of-session", mine)).toEqual({ preflight: "PUT", allowed: mine, range: true });
  expect(await readable("origin-of-session", "https://other.example.com")).toEqual(refused);
});
