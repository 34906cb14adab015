import { describe, expect, test, vi } from "vitest";
import { type ClientOptions, createClient, NetworkError } from "../../src/index.js";
import { args, clientOf, envelope, ok, rejection } from "./examples.js";
import { type Loopback, serve, serveSocket, until } from "./loopback.js";

const reason = { why: "the user closed the window" };

/** Counts the listeners that are on a signal. */
const watch = (signal: AbortSignal) => {
  const listeners = new Set<unknown>();
  vi.spyOn(signal, "addEventListener").mockImplementation((type, listener, options) => {
    listeners.add(listener);
    return AbortSignal.prototype.addEventListener.call(signal, type, listener as EventListener, options);
  });
  vi.spyOn(signal, "removeEventListener").mockImplementation((type, listener, options) => {
    if (type === "abort") listeners.delete(listener);
    return AbortSignal.prototype.removeEventListener.call(signal, type, listener as EventListener, options);
  });
  return listeners;
};

const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

interface Phase {
  begun: boolean;
}

/** Calls, aborts once the phase has begun, and expects the caller's own reason and nothing left. */
const abortIn = async (phase: Phase, server: Loopback, options: ClientOptions = {}) => {
  for (const style of ["throwing", "safe"] as const) {
    phase.begun = false;
    const controller = new AbortController();
    const listeners = watch(controller.signal);
    const client = clientOf(server, options);
    const call = style === "safe" ? client.safe.getUploadUrl : client.getUploadUrl;
    const failed = rejection(call(args, { signal: controller.signal }));
    await until(() => phase.begun);
    const open = [...server.sockets];
    controller.abort(reason);
    // A few turns of the event loop, no timer: an abort that waits for anything would lose this race.
    const late = (async () => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      return "late";
    })();
    expect(await Promise.race([failed, late])).toBe(reason);
    expect(listeners.size).toBe(0);
    // There may still be a socket: after an abort, the pool of Node 20 opens an idle connection for the next request.
    await until(() => open.every((socket) => socket.destroyed));
  }
};

describe("an abort settles a call at once with the caller's own reason, and leaves no listener and no socket", () => {
  test("before", async () => {
    const server = await serve(ok);
    const signal = AbortSignal.abort(reason);
    const listeners = watch(signal);
    expect(await rejection(clientOf(server).getUploadUrl(args, { signal }))).toBe(reason);
    expect(await rejection(clientOf(server).safe.getUploadUrl(args, { signal }))).toBe(reason);
    expect(server.connections).toBe(0);
    expect(listeners.size).toBe(0);
  });

  test("in the same turn as the call, while it connects", async () => {
    const server = await serve(ok);
    const controller = new AbortController();
    const failed = rejection(clientOf(server).getUploadUrl(args, { signal: controller.signal }));
    controller.abort(reason);
    expect(await failed).toBe(reason);
    expect(server.requests).toHaveLength(0);
  });

  test("while a token function thinks", async () => {
    const server = await serve(ok);
    const phase = { begun: false };
    const accessToken = () => {
      phase.begun = true;
      return new Promise<string>(() => {});
    };
    await abortIn(phase, server, { accessToken });
    expect(server.connections).toBe(0);
  });

  test("while it waits for the head", async () => {
    const phase = { begun: false };
    const server = await serveSocket(() => (phase.begun = true));
    await abortIn(phase, server);
  });

  test("in the body", async () => {
    const phase = { begun: false };
    const server = await serve((_, response) => response.writeHead(200).write('{"upload_id"'));
    const logger = { debug() {}, info: () => (phase.begun = true), warn() {}, error() {} };
    await abortIn(phase, server, { logger });
  });

  test("in the body of an error", async () => {
    const phase = { begun: false };
    const server = await serve((_, response) => response.writeHead(500).write("<html>"));
    const logger = { debug() {}, info: () => (phase.begun = true), warn() {}, error() {} };
    await abortIn(phase, server, { logger });
  });

  test("in a back-off; its timer is gone", async () => {
    const phase = { begun: false };
    const server = await serve({
      ...envelope(503, "BUSY"),
      headers: { "retry-after": "50", connection: "close" },
    });
    const logger = { debug() {}, info() {}, warn: () => (phase.begun = true), error() {} };
    const before = timers();
    await abortIn(phase, server, { logger });
    expect(timers()).toBeLessThanOrEqual(before);
    expect(server.requests).toHaveLength(2);
  });

  test("a reason of any kind, even one that is this library's error", async () => {
    for (const own of [
      null,
      0,
      "",
      new Error("mine"),
      new NetworkError("mine", { operationId: "x", attempts: 0 }, {}),
    ]) {
      const controller = new AbortController();
      const client = createClient({ accessToken: "canary-access-token", fetch: () => new Promise(() => {}) });
      const failed = rejection(client.safe.getUploadUrl(args, { signal: controller.signal }));
      controller.abort(own);
      expect(await failed).toBe(own);
    }
  });
});

test("after an abort nothing is logged and nothing is sent", async () => {
  const events: string[] = [];
  const log = (event: string) => void events.push(event);
  const server = await serveSocket((socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"));
  const logger = { debug: log, info: log, warn: log, error: log };
  const controller = new AbortController();
  const failed = rejection(clientOf(server, { logger }).getUploadUrl(args, { signal: controller.signal }));
  await until(() => events.includes("response"));
  controller.abort(reason);
  expect(await failed).toBe(reason);
  await until(() => server.first?.destroyed === true);
  expect(events).toEqual(["request", "response"]);
});

test("an abort after the response changes nothing, and a long-lived signal gathers no listeners", async () => {
  const server = await serve(ok, envelope(404, "NO"));
  const controller = new AbortController();
  const listeners = watch(controller.signal);
  const client = clientOf(server);
  await client.getUploadUrl(args, { signal: controller.signal });
  await client.safe.getUploadUrl(args, { signal: controller.signal });
  expect(listeners.size).toBe(0);
  controller.abort(reason);
});

test("a timeout signal of the platform gives its own reason", async () => {
  const server = await serveSocket(() => {});
  const error = await rejection(clientOf(server).getUploadUrl(args, { signal: AbortSignal.timeout(30) }));
  expect(error).toBeInstanceOf(DOMException);
  expect(error).toMatchObject({ name: "TimeoutError" });
});

test("a fetch of the caller's sees the abort", async () => {
  const controller = new AbortController();
  const seen: (AbortSignal | null | undefined)[] = [];
  const fetch = (_: string, init: RequestInit) => {
    seen.push(init.signal);
    return new Promise<Response>(() => {});
  };
  const client = createClient({ accessToken: "token-canary", fetch });
  const failed = rejection(client.getUploadUrl(args, { signal: controller.signal }));
  await until(() => seen.length > 0);
  controller.abort(reason);
  expect(await failed).toBe(reason);
  expect(seen).toMatchObject([{ aborted: true, reason }]);
});

test("many calls on one signal bring no warning of a leak, and one abort ends them all", async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => void warnings.push(warning);
  process.on("warning", onWarning);
  const controller = new AbortController();
  const listeners = watch(controller.signal);
  const client = createClient({ accessToken: "token-canary", fetch: () => new Promise(() => {}) });
  const calls = Array.from({ length: 30 }, () =>
    rejection(client.getUploadUrl(args, { signal: controller.signal })),
  );
  expect(listeners.size).toBe(1);
  controller.abort(reason);
  expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]));
  expect(listeners.size).toBe(0);
  await new Promise((resolve) => setImmediate(resolve)); // warnings come on the next turn
  process.off("warning", onWarning);
  expect(warnings).toEqual([]);
});
