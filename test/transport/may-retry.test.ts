import { describe, expect, test } from "vitest";
import { type KnowledgeError, NetworkError, UnexpectedResponseError } from "../../src/index.js";
import { mayRetry, networkCode } from "../../src/transport/may-retry.js";

const facts = { operationId: "getUploadUrl", attempts: 1 };
const answered = (status: number, retryAfterMs?: number) =>
  new UnexpectedResponseError("", facts, { status, retryAfterMs, excerpt: "" });
const broken = (code: string) => new NetworkError("", facts, {}, Object.assign(new Error(), { code }));

test.each<[string, boolean, boolean, KnowledgeError[]]>([
  [
    "surely not acted upon",
    true,
    true,
    [
      answered(408),
      answered(408, 0),
      answered(429),
      answered(429, 0),
      answered(503, 0),
      broken("ECONNREFUSED"),
    ],
  ],
  ["perhaps acted upon", true, false, [500, 502, 503, 504].map((status) => answered(status))],
  [
    "perhaps acted upon",
    true,
    false,
    [answered(500, 0), broken("ECONNRESET"), new NetworkError("", facts, {})],
  ],
  [
    "answered alike the next time",
    false,
    false,
    [200, 400, 401, 404, 422, 501, 505].flatMap((status) => [answered(status), answered(status, 0)]),
  ],
])("%s: sent again where repeatable %s, else %s", (_, repeatable, otherwise, errors) => {
  expect(errors.map((error) => mayRetry(error, true))).toEqual(errors.map(() => repeatable));
  expect(errors.map((error) => mayRetry(error, false))).toEqual(errors.map(() => otherwise));
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
