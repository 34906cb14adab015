import { describe, expect, test } from "vitest";
import { ApiError, UnexpectedResponseError } from "../../src/index.js";
import { args, clientOf, envelope, ok, rejection, session, storeNotFound } from "../client/examples.js";
import { type CannedResponse, serve } from "../client/loopback.js";

test("sends the documented request and gives the documented session", async () => {
  const server = await serve(ok);
  expect(await clientOf(server).getUploadUrl(args)).toEqual(session);
  const [request] = server.requests;
  expect(request).toMatchObject({
    method: "POST",
    path: "/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url",
    headers: { authorization: "Bearer canary-access-token", "content-type": "application/json" },
  });
  const { organization_id, store_id, ...body } = args;
  expect(JSON.parse(request?.body ?? "")).toEqual(body);
});

test("safe gives status and response beside the data, and the response may be read again", async () => {
  const server = await serve({ ...ok, headers: { "x-request-id": "req-1" } });
  const result = await clientOf(server).safe.getUploadUrl(args);
  if (!result.ok) throw result.error;
  expect(result).toMatchObject({ data: session, status: 200 });
  expect(result.response.headers.get("x-request-id")).toBe("req-1");
  expect(await result.response.json()).toEqual(session);
});

test("the documented envelope is an ApiError with everything that it says", async () => {
  const server = await serve(storeNotFound);
  const error = await rejection(clientOf(server).getUploadUrl(args));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: "ApiError",
    kind: "api",
    message:
      "VECTOR_STORE_NOT_FOUND: We couldn't do that. (https://aitronos.github.io/aitronos-knowledge/errors.html#VECTOR_STORE_NOT_FOUND)",
    operationId: "getUploadUrl",
    attempts: 1,
    requestId: "req-404",
    status: 404,
    code: "VECTOR_STORE_NOT_FOUND",
    details: { store_id: "vs_abc123", organization_id: "org_xyz789" },
    type: "client_error",
    systemMessage: "It failed",
    traceId: "abc-123-def",
    retryAfterMs: undefined,
  });
});

test("an error's JSON has its message, and everything else that it says", async () => {
  const server = await serve(storeNotFound);
  const error = await rejection(clientOf(server).getUploadUrl(args));
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: "ApiError",
    message:
      "VECTOR_STORE_NOT_FOUND: We couldn't do that. (https://aitronos.github.io/aitronos-knowledge/errors.html#VECTOR_STORE_NOT_FOUND)",
    operationId: "getUploadUrl",
    status: 404,
    details: { store_id: "vs_abc123" },
  });
});

test("a response without a request id gives none", async () => {
  const server = await serve({ ...storeNotFound, headers: {} });
  expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ requestId: undefined });
});

test("both styles fail with the same error", async () => {
  const server = await serve(storeNotFound);
  const client = clientOf(server);
  const result = await client.safe.getUploadUrl(args);
  expect(result).toEqual({ ok: false, error: await rejection(client.getUploadUrl(args)) });
});

test("a code and a status that the contract does not list are an ApiError all the same", async () => {
  const server = await serve(envelope(418, "TEAPOT"));
  expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({
    kind: "api",
    status: 418,
    code: "TEAPOT",
    details: undefined,
  });
});

describe("a 2xx that is not what its type promises is never data", () => {
  const { upload_id: _, ...withoutId } = session;
  const cases: Record<string, CannedResponse> = {
    "truncated JSON": { body: '{"upload_id": "file_abc' },
    HTML: { body: "<!doctype html><title>Sign in</title>" },
    "an empty body": { body: "" },
    null: { body: "null" },
    "a list": { body: [session] },
    "a string": { body: '"file_abc"' },
    "the error envelope": { body: storeNotFound.body },
    "a missing field": { body: withoutId },
    "a field that is null": { body: { ...session, upload_id: null } },
    "a field of another type": { body: { ...session, chunk_size: "8388608" } },
    "a fraction for an integer": { body: { ...session, chunk_size: 1.5 } },
    "a status of no contract": { status: 202, body: session },
    "no content": { status: 204 },
  };
  for (const [name, canned] of Object.entries(cases)) {
    test(name, async () => {
      const server = await serve({ ...canned, headers: { ...canned.headers, "x-request-id": "req-7" } });
      const error = await rejection(clientOf(server).getUploadUrl(args));
      expect(error).toBeInstanceOf(UnexpectedResponseError);
      expect(error).toMatchObject({
        kind: "unexpected-response",
        status: canned.status ?? 200,
        requestId: "req-7",
        operationId: "getUploadUrl",
        attempts: 1,
      });
    });
  }

  test("an empty body of unknown length", async () => {
    const server = await serve((_, response) => response.writeHead(200).end());
    expect(await rejection(clientOf(server).getUploadUrl(args))).toBeInstanceOf(UnexpectedResponseError);
  });

  test("the message names the field", async () => {
    const server = await serve({ body: { ...session, chunk_size: "8388608" } });
    const error = await rejection(clientOf(server).getUploadUrl(args));
    expect((error as Error).message).toBe("200: chunk_size must be of type integer");
  });
});

describe("what is merely new passes", () => {
  test("extra fields, other formats, bounds that the contract does not promise", async () => {
    const newer = { ...session, upload_id: "", expires_at: "soon", region: "eu", chunk_size: -1 };
    const server = await serve({ body: newer });
    expect(await clientOf(server).getUploadUrl(args)).toEqual(newer);
  });

  test("a body that names __proto__ changes no prototype", async () => {
    const text = JSON.stringify(session).replace("{", '{"__proto__":{"polluted":true},"constructor":1,');
    const server = await serve({ body: text });
    await clientOf(server).getUploadUrl(args);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test("what an error quotes does not keep it from being read", async () => {
  const message = 'the field "a?b=c" is bad';
  const server = await serve(
    envelope(404, "VECTOR_STORE_NOT_FOUND", { message, details: { store_id: "a", organization_id: "b" } }),
  );
  expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ kind: "api", status: 404 });
});

describe("details that the contract describes and does not demand", () => {
  test.each([[{ field: 5 }], [{ field: null }], [[1, 2]], ["file_size"], [null]])(
    "%j are left out: the code is worth more than they are",
    async (details) => {
      const server = await serve(envelope(422, "VALIDATION_ERROR", { details }));
      expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({
        kind: "api",
        code: "VALIDATION_ERROR",
        details: undefined,
      });
    },
  );

  test.each([[{ field: "file_size", value: -1 }], [{ value: null, more: 1 }], [{}]])(
    "%j are kept",
    async (details) => {
      const server = await serve(envelope(422, "VALIDATION_ERROR", { details }));
      expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ kind: "api", details });
    },
  );
});
