import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { args, clientOf, envelope, rejection } from "./examples.js";
import { serve, serveSocket, until } from "./loopback.js";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

describe("600 failing calls leave no socket", () => {
  const failing = async (call: () => Promise<{ ok: boolean }>, atOnce = 20, calls = 600) => {
    for (let done = 0; done < calls; done += atOnce) {
      const results = await Promise.all(Array.from({ length: atOnce }, call));
      expect(results.some(({ ok }) => ok)).toBe(false);
    }
  };

  /** Far fewer connections than calls: each was free again for the next call. */
  const reused = 60;

  test("with an error body that does not fit into one packet", async () => {
    const server = await serve({ ...envelope(404, "VECTOR_STORE_NOT_FOUND"), body: "<p>".repeat(3_000) });
    const client = clientOf(server);
    await failing(() => client.safe.getUploadUrl(args));
    expect(server.requests).toHaveLength(600);
    expect(server.connections).toBeLessThanOrEqual(reused);
  });

  test("with a new token and a retry in between", async () => {
    let count = 0;
    const server = await serve((_, response) => {
      const { status, body } = envelope([401, 503, 500][count++ % 3] ?? 0, "NO");
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    const client = clientOf(server, { accessToken: () => "token-1", maxRetries: 1 });
    await failing(() => client.safe.getUploadUrl(args), 1, 200);
    expect(server.requests).toHaveLength(600);
    expect(server.connections).toBeLessThanOrEqual(reused);
  });

  test("with connections that break", async () => {
    const server = await serveSocket((socket) => socket.resetAndDestroy());
    const client = clientOf(server, { maxRetries: 0 });
    await failing(() => client.safe.getUploadUrl(args));
    // The pool of Node 20 keeps connections for what may come next.
    expect(server.sockets.size).toBeLessThanOrEqual(reused);
  });
});

test("an abort reaches the socket after a garbage collection too", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let heard = false;
  const server = await serveSocket(() => {
    heard = true;
  });
  const controller = new AbortController();
  const failed = rejection(clientOf(server).getUploadUrl(args, { signal: controller.signal }));
  await until(() => heard);
  for (let round = 0; round < 2; round++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  controller.abort("enough");
  expect(await failed).toBe("enough");
  await until(() => server.first?.destroyed === true);
});
