import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished } from "vitest";
import { createCheckedSandbox } from "../../../sandbox/checked-sandbox.js";

const chosen = JSON.stringify({ name: "report.pdf", size: 5, type: "application/pdf" });
/** What is sent, one after the other, and what must come back: the API's own status where it responded. */
export const bodies = ["{not json", "null", "{}", chosen, chosen];
export const responses = [
  [400, { problem: "malformed-body" }],
  [400, { problem: "malformed-body" }],
  [400, { problem: "invalid-argument" }],
  [403, { problem: "api" }],
  [200, expect.objectContaining({ upload_id: "file_abc123def456", chunk_size: 8388608 })],
];

/** Serves a sandbox that refuses once, for as long as the test takes. */
export async function refuseFirst(): Promise<string> {
  const sandbox = createCheckedSandbox();
  sandbox.faults.add({ code: "ORGANIZATION_ACCESS_DENIED" });
  onTestFinished(() => sandbox.close());
  return sandbox.listen(0);
}

/** Each worker of the tests has a hundred ports of its own, below those that a system gives to connections and to servers on port 0. */
const worker = 7 * process.pid + Number(process.env.VITEST_POOL_ID ?? 0);
const ports = { first: 20_000 + 100 * (worker % 120), given: 0 };

/** A port that stays free until the test takes it. */
export async function freePort(): Promise<number> {
  const port = ports.first + (ports.given++ % 100);
  const server = createServer().listen(port, "127.0.0.1");
  const isFree = await once(server, "listening").then(
    () => true,
    () => false, // something else runs on this machine
  );
  if (!isFree) return freePort();
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until a server that has just been started takes connections. */
export async function askWhenReady(url: string, body: string): Promise<Response> {
  for (let left = 1200; ; left--) {
    try {
      return await fetch(url, { method: "POST", body });
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** What a running server responds to everything that is sent. */
export async function askAll(ask: (body: string) => Promise<{ status: number; json(): Promise<unknown> }>) {
  const all: unknown[] = [];
  for (const body of bodies) {
    const response = await ask(body);
    all.push([response.status, await response.json()]);
  }
  return all;
}
