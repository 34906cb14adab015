import { describe, expect, test, vi } from "vitest";
import { type KnowledgeError, NetworkError, UnexpectedResponseError } from "../../src/index.js";
import { failureReason } from "../../src/transport/failure-reason.js";
import { mayRetry } from "../../src/transport/may-retry.js";
import * as browser from "../../src/transport/network.browser.js";

const facts = { operationId: "getUploadUrl", attempts: 1 };
const response = (status: number, retryAfterMs?: number) =>
  new UnexpectedResponseError("", facts, { status, retryAfterMs, excerpt: "" });
const broken = (code: string) => new NetworkError("", facts, {}, Object.assign(new Error(), { code }));

test.each<[string, boolean, boolean, KnowledgeError[]]>([
  [
    "surely not acted upon",
    true,
    true,
    [
      response(408),
      response(408, 0),
      response(429),
      response(429, 0),
      response(503, 0),
      broken("ECONNREFUSED"),
    ],
  ],
  ["perhaps acted upon", true, false, [500, 502, 503, 504].map((status) => response(status))],
  [
    "perhaps acted upon",
    true,
    false,
    [response(500, 0), broken("ECONNRESET"), new NetworkError("", facts, {})],
  ],
  [
    "the same the next time",
    false,
    false,
    [200, 400, 401, 404, 422, 501, 505].flatMap((status) => [response(status), response(status, 0)]),
  ],
])("%s: sent again where repeatable %s, else %s", (_, repeatable, otherwise, errors) => {
  expect(errors.map((error) => mayRetry(error, true))).toEqual(errors.map(() => repeatable));
  expect(errors.map((error) => mayRetry(error, false))).toEqual(errors.map(() => otherwise));
});

describe("in a page", () => {
  test("a network failure does not say why, so every one may have reached the server", () => {
    expect(browser.isUnconnected("ECONNREFUSED")).toBe(false);
    expect(browser.isMistake("bad port")).toBe(false);
  });

  test("a form goes as it is: every fetch there takes it", () => {
    const init = { method: "POST", headers: {}, redirect: "manual", body: new FormData() } as const;
    expect(browser.sendable(init)).toBe(init);
  });

  test("an abort stops what waits for it, and nothing that no longer does", () => {
    const controller = new AbortController();
    const [waiting, done] = [vi.fn(), vi.fn()];
    browser.onAbort(controller.signal, waiting);
    browser.onAbort(controller.signal, done)();
    controller.abort();
    expect(waiting).toHaveBeenCalledOnce();
    expect(done).not.toHaveBeenCalled();
  });

  test("a missing credential is not looked for in an environment", () => {
    expect(browser.hintAt("apiKey")).toBe("");
  });
});

describe("the reason of a failed request", () => {
  test.each<[string, unknown]>([
    ["unknown reason", undefined],
    ["unknown reason", new Error("")],
    ["down", "down"],
    ["no code", new Error("no code")],
    ["x".repeat(200), new Error("x".repeat(201))],
    ["bad port", new TypeError("fetch failed", { cause: new Error("bad port") })],
    ["EINNER", new Error("outer", { cause: Object.assign(new Error(), { code: "EINNER" }) })],
    ["EOUTER", Object.assign(new Error("outer", { cause: { code: "EINNER" } }), { code: "EOUTER" })],
  ])("is %j", (reason, error) => {
    expect(failureReason(error)).toBe(reason);
  });
});
