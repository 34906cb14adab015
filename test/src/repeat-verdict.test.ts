import { describe, expect, test } from "vitest";
import { type KnowledgeError, NetworkError, UnexpectedResponseError } from "../../src/index.js";
import { networkCode, repeatVerdict } from "../../src/repeat-verdict.js";

const facts = { operationId: "getUploadUrl", attempts: 1 };
const answered = (status: number, retryAfterMs?: number) =>
  new UnexpectedResponseError("", facts, { status, retryAfterMs, excerpt: "" });
const broken = (code: string) => new NetworkError("", facts, {}, Object.assign(new Error(), { code }));

test.each<[string, string, KnowledgeError[]]>([
  [
    "rejected",
    "surely not acted upon",
    [answered(408), answered(429), answered(503, 0), broken("ECONNREFUSED")],
  ],
  ["ambiguous", "may be acted upon", [500, 502, 503, 504].map((status) => answered(status))],
  ["ambiguous", "may be acted upon", [broken("ECONNRESET"), new NetworkError("", facts, {})]],
  ["final", "senseless to repeat", [200, 400, 401, 404, 422, 501, 505].map((status) => answered(status))],
])("%s: %s", (verdict, _, errors) => {
  expect(errors.map(repeatVerdict)).toEqual(errors.map(() => verdict));
});

describe("the code of a network failure", () => {
  test.each<[string, unknown]>([
    ["", undefined],
    ["", "ECONNRESET"],
    ["", new Error("no code")],
    ["EINNER", new Error("outer", { cause: Object.assign(new Error(), { code: "EINNER" }) })],
    ["EOUTER", Object.assign(new Error("outer", { cause: { code: "EINNER" } }), { code: "EOUTER" })],
  ])("is %j", (code, error) => {
    expect(networkCode(error)).toBe(code);
  });
});
