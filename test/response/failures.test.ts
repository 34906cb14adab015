import { describe, expect, test } from "vitest";
import { UnexpectedResponseError } from "../../src/index.js";
import { args, clientOf, envelope, rejection } from "../client/examples.js";
import { serve } from "../client/loopback.js";

const once = { maxRetries: 0 };

describe("a failure without the whole envelope is an unexpected response with status, request id and excerpt", () => {
  const page = "<html><h1>502 Bad Gateway</h1></html>";
  const bodies: Record<string, string | object> = {
    empty: "",
    HTML: page,
    "truncated JSON": '{"success": false, "error": {"co',
    "a string": '"Not found"',
    "no error": { success: false },
    "no code": { success: false, error: { message: "no" } },
    "no message": { success: false, error: { code: "NO" } },
    "a code that is a number": { success: false, error: { code: 7, message: "no" } },
    "success beside an error": { success: true, error: { code: "NO", message: "no" } },
    "the older shape": { detail: "Invalid API key", status_code: 400, error_type: "ValidationError" },
  };
  for (const [name, body] of Object.entries(bodies)) {
    for (const status of [400, 429, 500]) {
      test(`${status}, ${name}`, async () => {
        const server = await serve({ status, body, headers: { "x-request-id": "req-9" } });
        const error = await rejection(clientOf(server, once).getUploadUrl(args));
        const text = typeof body === "string" ? body : JSON.stringify(body);
        expect(error).toBeInstanceOf(UnexpectedResponseError);
        expect(error).toMatchObject({ status, requestId: "req-9", attempts: 1, excerpt: text });
      });
    }
  }

  test("the excerpt of a long page is short", async () => {
    const server = await serve({ status: 502, body: page.repeat(10_000) });
    const error = await rejection(clientOf(server, once).getUploadUrl(args));
    expect((error as UnexpectedResponseError).excerpt).toHaveLength(200);
  });

  test("Retry-After is told there too", async () => {
    const server = await serve({ status: 429, headers: { "retry-after": "7" } });
    const error = await rejection(clientOf(server, once).getUploadUrl(args));
    expect(error).toMatchObject({ kind: "unexpected-response", retryAfterMs: 7_000 });
  });
});

describe("a code whose details are typed", () => {
  const cases: [name: string, status: number, details: unknown][] = [
    ["none", 404, undefined],
    ["null", 404, null],
    ["a text", 404, "vs_abc123"],
    ["without a field", 404, { store_id: "vs_abc123" }],
    ["with a field of another type", 404, { store_id: "vs_abc123", organization_id: 7 }],
    ["under another status", 400, {}],
  ];
  for (const [name, status, details] of cases) {
    test(`is never given with other details: ${name}`, async () => {
      const server = await serve(envelope(status, "VECTOR_STORE_NOT_FOUND", { details }));
      const error = await rejection(clientOf(server).getUploadUrl(args));
      expect(error).toMatchObject({ kind: "unexpected-response", status });
      expect((error as Error).message).toContain("details");
    });
  }

  test("may have more", async () => {
    const details = { store_id: "vs_abc123", organization_id: "org_xyz789", region: "eu" };
    const server = await serve(envelope(404, "VECTOR_STORE_NOT_FOUND", { details }));
    expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ kind: "api", details });
  });

  test.each(["constructor", "__proto__", "toString", ""])(
    "the code %j is a code like others",
    async (code) => {
      const server = await serve(envelope(404, code, { details: { any: 1 } }));
      expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ kind: "api", code });
    },
  );
});

test("fields of the envelope that have another type are left out", async () => {
  const server = await serve(envelope(400, "ODD", { type: 7, system_message: null, trace_id: {} }));
  expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({
    kind: "api",
    type: undefined,
    systemMessage: undefined,
    traceId: undefined,
  });
});
