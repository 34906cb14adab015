import { describe, expect, test, vi } from "vitest";
import { createClient, TimeoutError } from "../../src/index.js";
import { args, clientOf, ok, rejection, session } from "./examples.js";
import { serve, serveSocket, until } from "./loopback.js";

const never = () => new Promise<never>(() => {});

describe("one deadline covers whatever a call waits for", () => {
  const short = { timeoutMs: 60 };

  test("the head of the response, and the connection is closed", async () => {
    const server = await serveSocket(() => {});
    const error = await rejection(clientOf(server).getUploadUrl(args, short));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ kind: "timeout", timeoutMs: 60, attempts: 1, operationId: "getUploadUrl" });
    await until(() => server.first?.destroyed === true);
  });

  test("a body that stalls; the request id is kept", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "x-request-id": "req-slow" }).write('{"upload_id"');
    });
    const error = await rejection(clientOf(server).getUploadUrl(args, { timeoutMs: 300 }));
    expect(error).toMatchObject({ kind: "timeout", requestId: "req-slow", attempts: 1 });
    await until(() => server.first?.destroyed === true);
  });

  test("a body that comes drop by drop", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200);
      const drops = setInterval(() => response.write(" "), 5);
      response.on("close", () => clearInterval(drops));
    });
    expect(await rejection(clientOf(server).getUploadUrl(args, short))).toBeInstanceOf(TimeoutError);
    await until(() => server.first?.destroyed === true);
  });

  test("a token function; what it gives later is not sent any more", async () => {
    const server = await serve(ok);
    let give = (_: string) => {};
    const accessToken = () => new Promise<string>((resolve) => (give = resolve));
    const error = await rejection(clientOf(server, { accessToken }).getUploadUrl(args, short));
    expect(error).toMatchObject({ kind: "timeout", attempts: 0 });
    give("canary-late-token");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.requests).toHaveLength(0);
  });

  test("a token function; a fetch that heeds no signal is not called any more", async () => {
    let give = (_: string) => {};
    const accessToken = () =>
      new Promise<string>((resolve) => {
        give = resolve;
      });
    const fetch = vi.fn(never);
    const client = createClient({ accessToken, fetch, timeoutMs: 20 });
    expect(await client.safe.getUploadUrl(args)).toMatchObject({ ok: false, error: { kind: "timeout" } });
    give("canary-late-token");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a fetch that heeds no signal", async () => {
    const client = createClient({ accessToken: "canary-access-token", fetch: never, timeoutMs: 60 });
    expect(await client.safe.getUploadUrl(args)).toMatchObject({ ok: false, error: { kind: "timeout" } });
  });
});

describe("by a clock of the test's own", () => {
  test("all attempts and the waits between them share one deadline", async () => {
    vi.useFakeTimers({ now: 0, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    vi.spyOn(Math, "random").mockReturnValue(1);
    try {
      const started: number[] = [];
      const slow = async () => {
        started.push(Date.now());
        await new Promise((resolve) => setTimeout(resolve, 900));
        return new Response("", { status: 503 });
      };
      const call = createClient({
        accessToken: "canary-access-token",
        fetch: slow,
        timeoutMs: 5_000,
        maxRetries: 100,
      }).safe.getUploadUrl(args);
      await vi.runAllTimersAsync();
      // 900 ms each, waits of 500 and 1,000 between; the next wait of 2,000 would pass the deadline.
      expect(started).toEqual([0, 1_400, 3_300]);
      expect(await call).toMatchObject({ ok: false, error: { status: 503, attempts: 3 } });
      expect(Date.now()).toBe(4_200);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
  });

  test("a wait that would end with the deadline is not begun", async () => {
    vi.useFakeTimers({ now: 0, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    vi.spyOn(Math, "random").mockReturnValue(1); // half a second, to begin with
    try {
      const fetch = async () => new Response("", { status: 503 });
      const call = createClient({
        accessToken: "canary-access-token",
        fetch,
        timeoutMs: 500,
      }).safe.getUploadUrl(args);
      await vi.runAllTimersAsync();
      expect(await call).toMatchObject({ ok: false, error: { status: 503, attempts: 1 } });
      expect(Date.now()).toBe(0);
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
  });

  test("the default is a minute, a call may say otherwise, and forever is 24.8 days", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    try {
      const client = createClient({ accessToken: "canary-access-token", fetch: never });
      for (const [options, timeoutMs] of [
        [{}, 60_000],
        [{ timeoutMs: 5 }, 5],
        [{ timeoutMs: 1 }, 1],
        [{ timeoutMs: Number.POSITIVE_INFINITY }, 2 ** 31 - 1],
      ] as const) {
        const call = client.safe.getUploadUrl(args, options);
        await vi.advanceTimersByTimeAsync(timeoutMs - 1);
        expect(vi.getTimerCount()).toBe(1);
        await vi.advanceTimersByTimeAsync(1);
        expect(await call).toMatchObject({ ok: false, error: { kind: "timeout", timeoutMs } });
        expect(vi.getTimerCount()).toBe(0);
      }
    } finally {
      vi.useRealTimers();
    }
  });
});

test("a call that succeeds leaves no timer", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const client = createClient({
    accessToken: "canary-access-token",
    fetch: async () => Response.json(session),
  });
  const before = timers();
  await Promise.all(Array.from({ length: 50 }, () => client.getUploadUrl(args)));
  expect(timers()).toBeLessThanOrEqual(before);
});

test("a response that an injected fetch gives too late is cancelled and has no effect", async () => {
  let give = (_: Response) => {};
  const cancel = vi.fn();
  const accessToken = vi.fn(() => "canary-token");
  const events: string[] = [];
  const log = (event: string) => void events.push(event);
  const client = createClient({
    accessToken,
    fetch: () => new Promise((resolve) => (give = resolve)),
    logger: { debug: log, info: log, warn: log, error: log },
  });
  expect(await rejection(client.getUploadUrl(args, { timeoutMs: 20 }))).toMatchObject({ kind: "timeout" });
  give(new Response(new ReadableStream({ cancel }), { status: 401 }));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(accessToken).toHaveBeenCalledTimes(1);
  expect(events).toEqual(["request", "failure"]);
});
