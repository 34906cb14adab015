import { describe, expect, test, vi } from "vitest";
import { type CallOptions, createClient, type HeadersOption, waitUntilProcessed } from "../../src/index.js";
import { args, clientOf, envelope, ok, raw, rawPath, rejection, session } from "./examples.js";
import { serve } from "./loopback.js";

describe("fetch", () => {
  const url = "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url";
  const { body } = raw;

  test("gets a URL and a plain init", async () => {
    const fetch = vi.fn(async (_: string, __: RequestInit) => Response.json(session));
    await createClient({ fetch, accessToken: "token-1" }).getUploadUrl(args);
    expect(fetch).toHaveBeenCalledWith(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer token-1" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: expect.any(AbortSignal),
    });
  });

  test("gets the same from the raw client", async () => {
    const fetch = vi.fn(async (_: string, init: RequestInit) => {
      expect(await new Response(init.body).json()).toEqual(body);
      return Response.json(session);
    });
    const { http } = createClient({ fetch, accessToken: "token-1" });
    await http.POST(rawPath, { ...raw, credentials: "include" });
    expect(fetch).toHaveBeenCalledWith(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer token-1" },
      body: expect.any(Blob),
      credentials: "include",
      redirect: "manual",
      signal: expect.any(AbortSignal),
    });
  });

  test("may be a wrapper that adds a header to those that it spreads", async () => {
    const server = await serve(ok);
    const wrapper = (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), "x-proxy": "1" } });
    await clientOf(server, { fetch: wrapper }).getUploadUrl(args);
    expect(server.requests[0]?.headers).toMatchObject({
      "x-proxy": "1",
      authorization: "Bearer canary-access-token",
    });
  });

  test("is the global one of the moment by default", async () => {
    const client = createClient({ apiKey: "canary-key" });
    const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(session));
    expect(await client.getUploadUrl(args)).toEqual(session);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });
});

describe("headers", () => {
  test("the most specific wins: a header of the call, a credential, a header of the client", async () => {
    const server = await serve(ok);
    const client = clientOf(server, {
      apiKey: "canary-key",
      headers: { "x-a": "client", "x-b": "client", authorization: "Bearer client" },
    });
    await client.getUploadUrl(args, { headers: { "X-B": "call" } });
    await client.getUploadUrl(args, { headers: { Authorization: "Basic call" } });
    const seen = server.requests.map(({ headers }) =>
      ["x-a", "x-b", "authorization", "x-api-key"].map((name) => headers[name]),
    );
    expect(seen).toEqual([
      ["client", "call", "Bearer canary-access-token", "canary-key"],
      ["client", "client", "Basic call", "canary-key"],
    ]);
  });

  test("a token function whose token a header of the call replaces is not asked, not even after a 401", async () => {
    const server = await serve(envelope(401, "TOKEN_EXPIRED"));
    const accessToken = vi.fn(() => "canary-access-token");
    const headers = { authorization: "Bearer canary-call" };
    const error = await rejection(clientOf(server, { accessToken }).getUploadUrl(args, { headers }));
    expect(error).toMatchObject({ status: 401, attempts: 1 });
    expect(accessToken).not.toHaveBeenCalled();
  });

  /** Like undici's: of another class than the platform's. */
  class OtherHeaders {
    *[Symbol.iterator]() {
      yield ["x-b", "call"] as const;
    }
  }
  const forms: Record<string, HeadersOption> = {
    "a Headers": new Headers({ "x-b": "call" }),
    "an object": { "x-b": "call", "x-c": undefined as unknown as string },
    "a Map": new Map([["X-B", "call"]]),
    pairs: [["x-b", "call"]],
    "the Headers of another package": new OtherHeaders(),
  };
  test.each(Object.entries(forms))("%s arrives", async (_, headers) => {
    const server = await serve(ok);
    await clientOf(server, { headers }).getUploadUrl(args);
    await clientOf(server).getUploadUrl(args, { headers });
    expect(server.requests.map((each) => each.headers["x-b"])).toEqual(["call", "call"]);
  });

  test.each<{ headers: unknown }>([
    { headers: [["x-b"]] },
    { headers: [[["x-b", "call"]]] },
    { headers: { "x-b": 7 } },
    { headers: { "x-b": null } },
    { headers: { "x b": "call" } },
    { headers: { "x-b": "canary\nvalue" } },
    { headers: { "x-b: canary": "" } },
    { headers: [7] },
  ])("that cannot be sent are refused: %j", async ({ headers }) => {
    const argument = expect.stringMatching(/^headers\.(x-b|\?|undefined)$/);
    const wrong = headers as unknown as HeadersOption;
    const call = async () => createClient({ headers: wrong });
    for (const refused of [
      call(),
      clientOf({ url: "http://localhost" }).getUploadUrl(args, { headers: wrong }),
    ]) {
      const error = await rejection(refused);
      expect(error).toMatchObject({ kind: "invalid-argument", argument, attempts: 0 });
      expect(String(error)).not.toContain("canary");
    }
  });
});

test.each([
  { fetch: () => Promise.reject() },
  { baseUrl: "https://evil.example" },
  { method: "GET" },
  { parseAs: "text" },
  { timeout: 5 },
])("options of a call cannot smuggle in what is not theirs: %j", async (smuggled) => {
  const server = await serve(ok);
  const [argument] = Object.keys(smuggled);
  expect(await rejection(clientOf(server).getUploadUrl(args, smuggled as object))).toMatchObject({
    kind: "invalid-argument",
    argument,
    message: `${argument} is not one of signal, timeoutMs, headers`,
  });
  expect(server.connections).toBe(0);
});

describe("wrong options are refused by name, in JavaScript too", () => {
  const wrong: [options: object, message: string][] = [
    [{ token: "x" }, "token is not one of accessToken, apiKey, baseUrl, "],
    [{ accessToken: 7 }, "accessToken must be of type string or function"],
    [{ fetch: "x" }, "fetch must be of type function"],
    [{ logger: console.log }, "logger must be of type object"],
    [{ timeoutMs: 0 }, "timeoutMs must be greater than 0"],
    [{ timeoutMs: Number.NaN }, "timeoutMs must be of type number or Infinity"],
    [{ timeoutMs: "5" }, "timeoutMs must be of type number"],
    [{ maxRetries: -1 }, "maxRetries must be at least 0"],
    [{ maxRetries: "3" }, "maxRetries must be of type integer"],
    [{ baseUrl: 7 }, "baseUrl must be of type string"],
    [{ headers: "x-a: b" }, "headers must be of type object or array"],
  ];
  test.each(wrong)("%j", async (options, message) => {
    const error = await rejection((async () => createClient(options))());
    expect(error).toMatchObject({ kind: "invalid-argument", operationId: "createClient", attempts: 0 });
    expect((error as Error).message).toContain(message);
  });

  test("as many retries as the time allows are a valid option", () => {
    expect(() => createClient({ accessToken: "any", maxRetries: Number.POSITIVE_INFINITY })).not.toThrow();
  });

  test.each([["token"], [null]])("%j in place of options", async (options) => {
    const error = await rejection((async () => createClient(options as never))());
    expect(error).toMatchObject({ kind: "invalid-argument", message: "options must be of type object" });
  });

  test("a signal in place of the options of a call", async () => {
    const server = await serve(ok);
    const error = await rejection(clientOf(server).getUploadUrl(args, AbortSignal.timeout(9) as object));
    expect(error).toMatchObject({ argument: "aborted", message: expect.stringContaining("signal") });
  });

  test.each([
    ["a controller", new AbortController()],
    ["a function", () => {}],
    ["a name", "abort"],
    ["null", null],
  ])("%s in place of a signal", async (_, signal) => {
    const server = await serve(ok);
    const client = clientOf(server);
    const options = { signal: signal as unknown as AbortSignal };
    const calls: ((options: CallOptions) => Promise<unknown>)[] = [
      (options) => client.getUploadUrl(args, options),
      (options) => client.each.listFiles(args, options).next(),
      (options) => waitUntilProcessed(client, { ...args, file_id: "file_abc123" }, options),
    ];
    for (const call of calls)
      expect(await rejection(call(options))).toMatchObject({
        kind: "invalid-argument",
        argument: "signal",
        message: "signal must be of type AbortSignal",
      });
    const safe = await client.safe.getUploadUrl(args, options);
    expect(safe).toMatchObject({ ok: false, error: { argument: "signal" } });
    expect(server.connections).toBe(0);
  });

  test("a signal of another implementation is one", async () => {
    const server = await serve(ok);
    const signal = Object.assign(new EventTarget(), { aborted: false, reason: undefined });
    expect(await clientOf(server).getUploadUrl(args, { signal: signal as unknown as AbortSignal })).toEqual(
      session,
    );
  });

  test("an option that is undefined is as good as absent", async () => {
    const server = await serve(ok);
    const client = clientOf(server, { timeoutMs: undefined, fetch: undefined, headers: undefined });
    expect(await client.getUploadUrl(args, { signal: undefined, headers: undefined })).toEqual(session);
  });
});
