import { describe, expect, test, vi } from "vitest";
import { createClient, InvalidArgumentError, type LogFields } from "../../src/index.js";
import { args, clientOf, envelope, ok, rejection, session } from "./examples.js";
import { serve } from "./loopback.js";

const path = "/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url";
const body = { file_name: "a", file_size: 1, mime_type: "text/csv" };

describe("baseUrl", () => {
  test.each([
    "https://api.staging.aitronos.com",
    "https://gateway.example/aitronos/",
    "http://localhost:8080",
    "http://127.0.0.1",
    "http://127.1",
    "http://[::1]:1",
    "http://sandbox.localhost",
  ])("%s", (baseUrl) => {
    expect(createClient({ baseUrl })).toBeDefined();
  });

  test.each([
    "http://api.aitronos.com",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "ftp://localhost",
    "http://10.0.0.1",
    "http://0.0.0.0",
    "file:///etc",
    "javascript:1",
    "/v1",
    "",
    "https://user:canary@host",
    "https://canary@host",
    "https://host?key=canary",
    "https://host#canary",
  ])("%s is refused", (baseUrl) => {
    try {
      createClient({ baseUrl });
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ argument: "baseUrl", operationId: "createClient", attempts: 0 });
      expect(String(error)).not.toContain("canary");
      return;
    }
    throw new Error("it was accepted");
  });

  test("may have a path before the contract's", async () => {
    const server = await serve(ok);
    await createClient({ baseUrl: `${server.url}/gateway/` }).getUploadUrl(args);
    expect(server.requests[0]?.path).toMatch(/^\/gateway\/v1\/organizations\//);
  });
});

describe("fetch", () => {
  test("gets a whole Request, and the signal beside it", async () => {
    const fetch = vi.fn(async (_: Request, __?: RequestInit) => Response.json(session));
    await createClient({ fetch, accessToken: "token-1" }).getUploadUrl(args);
    const [request, init] = fetch.mock.calls[0] ?? [];
    expect(request).toBeInstanceOf(Request);
    expect(request?.url).toBe(
      "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url",
    );
    expect(request?.redirect).toBe("manual");
    expect(init?.signal).toBeInstanceOf(AbortSignal);
  });

  test("is the global one of the moment by default", async () => {
    const client = createClient({});
    const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(session));
    expect(await client.getUploadUrl(args)).toEqual(session);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });
});

test("headers of the client and of the call are sent, the call's win, and credentials cannot be replaced by them", async () => {
  const server = await serve(ok);
  const client = clientOf(server, {
    headers: { "x-a": "client", "x-b": "client", authorization: "Bearer other" },
  });
  await client.getUploadUrl(args, { headers: new Headers({ "x-b": "call" }) });
  expect(server.requests[0]?.headers).toMatchObject({
    "x-a": "client",
    "x-b": "call",
    authorization: "Bearer canary-access-token",
  });
});

test("options of a call cannot smuggle in what is not theirs", async () => {
  const server = await serve(ok);
  const smuggled = {
    fetch: () => Promise.reject(),
    baseUrl: "https://evil.example",
    method: "GET",
    parseAs: "text",
  };
  expect(await clientOf(server).getUploadUrl(args, smuggled as object)).toEqual(session);
});

describe("logger", () => {
  test("hears of requests, answers, retries with reason and wait, and failures", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const lines: [string, string, LogFields][] = [];
    const at = (level: string) => (event: string, fields: LogFields) =>
      void lines.push([level, event, fields]);
    const logger = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
    const server = await serve(
      { status: 503, headers: { "x-request-id": "req-1", "retry-after": "0" } },
      envelope(404, "NO"),
    );
    await rejection(clientOf(server, { logger }).getUploadUrl(args));
    const operationId = "getUploadUrl";
    expect(lines).toEqual([
      ["debug", "request", { operationId, attempts: 1, requestId: undefined }],
      ["info", "answer", { operationId, attempts: 1, requestId: "req-1", status: 503 }],
      [
        "warn",
        "retry",
        {
          operationId,
          attempts: 1,
          requestId: "req-1",
          reason: "503: not an answer that the contract describes",
          waitMs: 250,
        },
      ],
      ["debug", "request", { operationId, attempts: 2, requestId: "req-1" }],
      ["info", "answer", { operationId, attempts: 2, requestId: "req-404", status: 404 }],
      [
        "error",
        "failure",
        { operationId, attempts: 2, requestId: "req-404", reason: "NO: We couldn't do that." },
      ],
    ]);
  });

  test("console is one", () => {
    createClient({ logger: console });
  });

  test("that fails does not fail the call", async () => {
    const fail = () => {
      throw new Error("disk full");
    };
    const logger = { debug: fail, info: fail, warn: fail, error: fail };
    const server = await serve(ok);
    expect(await clientOf(server, { logger }).getUploadUrl(args)).toEqual(session);
  });
});

describe("http, the raw client", () => {
  const params = { path: { organization_id: "org_1", store_id: "vs_1" } };

  test("has the base URL, the headers and the credentials, and answers as openapi-fetch does", async () => {
    const server = await serve(ok, envelope(404, "NO"));
    const { http } = clientOf(server, { headers: { "x-a": "client" } });
    const first = await http.POST(path, { params, body });
    expect(first.data).toEqual(session);
    const second = await http.POST(path, { params, body });
    expect(second.error).toMatchObject({ success: false });
    expect(second.response.status).toBe(404);
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: "Bearer canary-access-token",
      "x-a": "client",
    });
  });

  test("asks a credential function once more on a 401, in each of its calls", async () => {
    let count = 0;
    const server = await serve(envelope(401, "NO"), ok, envelope(401, "NO"), ok);
    const { http } = clientOf(server, { accessToken: () => `token-number-${++count}` });
    for (let call = 0; call < 2; call++)
      expect((await http.POST(path, { params, body })).data).toEqual(session);
    expect(server.requests).toHaveLength(4);
  });

  test("guards path parameters", async () => {
    const server = await serve(ok);
    const call = clientOf(server).http.POST(path, {
      params: { path: { ...params.path, store_id: ".." } },
      body,
    });
    expect(await rejection(call)).toMatchObject({
      kind: "invalid-argument",
      argument: "store_id",
      operationId: "http",
    });
    expect(server.connections).toBe(0);
  });

  test("sends no credentials to another origin", async () => {
    const server = await serve(ok);
    const elsewhere = await serve(ok);
    const { http } = clientOf(server, { apiKey: "canary-key" });
    await http.POST(path, { params, body, baseUrl: elsewhere.url });
    expect(JSON.stringify(elsewhere.requests[0]?.headers)).not.toContain("canary");
  });
});
