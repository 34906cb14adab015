import { beforeEach, describe, expect, test, vi } from "vitest";
import { createCall } from "../../src/client/call.js";
import { type KnowledgeError, NetworkError, UnexpectedResponseError } from "../../src/index.js";
import { mayRetry } from "../../src/transport/may-retry.js";
import { type RetryPolicy, withRetry } from "../../src/transport/with-retry.js";
import { args, clientOf, envelope, ok, rejection, session } from "../client/examples.js";
import { type CannedResponse, serve } from "../client/loopback.js";

// Full jitter that draws nothing: retries follow at once.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

describe("an operation that the contract calls repeatable", () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    test(`is retried after ${status}, with the same body`, async () => {
      const server = await serve({ status }, ok);
      expect(await clientOf(server).getUploadUrl(args)).toEqual(session);
      expect(server.requests.map(({ body }) => JSON.parse(body).file_name)).toEqual([
        args.file_name,
        args.file_name,
      ]);
    });
  }

  for (const status of [301, 400, 401, 403, 404, 409, 413, 422, 501, 505]) {
    test(`is not sent again after ${status}`, async () => {
      const server = await serve(envelope(status, "NO"), ok);
      const error = await rejection(clientOf(server).getUploadUrl(args));
      expect(error).toMatchObject({ status, attempts: 1 });
      expect(server.requests).toHaveLength(1);
    });
  }

  test("is not sent again after a 2xx that makes no sense: the server did act, and would say the same", async () => {
    const server = await serve({ body: "<html>" }, ok);
    expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ status: 200, attempts: 1 });
  });

  test("is retried at most twice, and the last response is the error", async () => {
    const server = await serve(envelope(503, "A"), envelope(503, "B"), envelope(500, "C"), ok);
    const error = await rejection(clientOf(server).getUploadUrl(args));
    expect(error).toMatchObject({ code: "C", attempts: 3, requestId: "req-500" });
  });

  test("does not take the request id of an earlier response for that of the last", async () => {
    const server = await serve(envelope(503, "A"), { status: 500 });
    const error = await rejection(clientOf(server, { maxRetries: 1 }).getUploadUrl(args));
    expect(error).toMatchObject({ status: 500, attempts: 2, requestId: undefined });
  });

  for (const maxRetries of [0, 1, 5]) {
    const attempts = maxRetries + 1;
    test(`maxRetries ${maxRetries} sends ${attempts} requests`, async () => {
      const server = await serve(envelope(500, "NO"));
      const error = await rejection(clientOf(server, { maxRetries }).getUploadUrl(args));
      expect(error).toMatchObject({ attempts });
      expect(server.requests).toHaveLength(attempts);
    });
  }
});

describe("what a response proves decides whether an operation that is not repeatable is retried", () => {
  const call = createCall("anything");
  const responding = (status: number, retryAfterMs?: number) =>
    new UnexpectedResponseError("", call, { status, retryAfterMs, excerpt: "" });
  const failure = (code: string) =>
    new NetworkError(
      "",
      call,
      {},
      new TypeError("fetch failed", { cause: Object.assign(new Error(), { code }) }),
    );

  const attempts = async (repeatable: boolean, error: KnowledgeError) => {
    call.attempts = 0;
    const policy: RetryPolicy = {
      mayRetry: (error) => mayRetry(error, repeatable),
      maxRetries: 1,
      deadline: performance.now() + 60_000,
      signal: new AbortController().signal,
      log: () => {},
    };
    const attempt = async () => {
      call.attempts++;
      throw error;
    };
    expect(await rejection(withRetry(attempt, policy))).toBe(error);
    return call.attempts;
  };

  test.each<[string, KnowledgeError]>([
    ["408", responding(408)],
    ["429", responding(429)],
    ["503 with Retry-After", responding(503, 0)],
    ["ECONNREFUSED", failure("ECONNREFUSED")],
    ["ENOTFOUND", failure("ENOTFOUND")],
    ["EAI_AGAIN", failure("EAI_AGAIN")],
    ["EHOSTUNREACH", failure("EHOSTUNREACH")],
    ["ENETUNREACH", failure("ENETUNREACH")],
    ["UND_ERR_CONNECT_TIMEOUT", failure("UND_ERR_CONNECT_TIMEOUT")],
  ])("%s: the server surely did not act", async (_, outcome) => {
    expect(await attempts(false, outcome)).toBe(2);
    expect(await attempts(true, outcome)).toBe(2);
  });

  test.each<[string, KnowledgeError]>([
    ["500", responding(500)],
    ["502", responding(502)],
    ["503", responding(503)],
    ["504", responding(504)],
    ["ECONNRESET", failure("ECONNRESET")],
    ["EPIPE", failure("EPIPE")],
    ["UND_ERR_SOCKET", failure("UND_ERR_SOCKET")],
    ["a browser's silence", new NetworkError("", call, {}, new TypeError("Failed to fetch"))],
    [
      "an address in the words of Deno",
      new NetworkError("", call, {}, new TypeError("error sending request for url (https://a/null_1)")),
    ],
  ])("%s: it may have acted", async (_, outcome) => {
    expect(await attempts(false, outcome)).toBe(1);
    expect(await attempts(true, outcome)).toBe(2);
  });

  const thrownBy = (mistake: () => unknown) => {
    try {
      return mistake();
    } catch (error) {
      return error;
    }
  };
  test.each<[string, unknown]>([
    ["what is not there", thrownBy(() => (null as unknown as Response).body)],
    ["what cannot be called", thrownBy(() => (1 as unknown as () => void)())],
    ["a name without a value", thrownBy(() => new Function("return none")())],
    ["what has no items", thrownBy(() => new Map(1 as never))],
    ["an undefined of Safari", new TypeError("undefined is not an object (evaluating 'a.b')")],
    ["a null of Firefox", new TypeError('can\'t access property "b", a is null')],
    ["a port that fetch refuses", new TypeError("fetch failed", { cause: new Error("bad port") })],
    ["MSW, without a handler", new Error('[MSW] Cannot bypass a request when using the "error" strategy')],
  ])("%s: a mistake in the program stays", async (_, cause) => {
    expect(await attempts(true, new NetworkError("", call, {}, cause))).toBe(1);
  });

  test.each([400, 401, 403, 404, 409, 422, 501, 505, 511])("%i: nothing would change", async (status) => {
    expect(await attempts(true, responding(status, 0))).toBe(1);
  });
});

test("a response before a retry is read, so that one connection serves all attempts", async () => {
  const busy: CannedResponse = { status: 503, body: "x".repeat(500_000) };
  const server = await serve(busy, busy, ok);
  await clientOf(server).getUploadUrl(args);
  expect(server.requests).toHaveLength(3);
  expect(server.connections).toBe(1);
});
