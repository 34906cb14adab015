import { expect, it, onTestFinished } from "vitest";
import { type Exchange, exchanges } from "../contract/exchanges.js";
import { describeWith } from "../needs.js";
import { faulty, replace } from "./faulty.js";
import { type Host, hosts } from "./hosts.js";
import { type Installed, installed, scratch } from "./installed.js";
import type { Outcome, Outcomes } from "./suite.js";
import { serveSuite } from "./suite-server.js";

interface Envelope {
  error: {
    code: string;
    message: string;
    type: string;
    system_message: string;
    trace_id: string;
    details?: unknown;
  };
}

const [first] = exchanges as [Exchange];
const failed = {
  message: expect.any(String),
  operationId: "getUploadUrl",
  isApiError: false,
  isInstance: false,
};
const attempted = { ...failed, attempts: 1, requestId: first.headers["X-Request-Id"] };

function documented({ status, headers, answer }: Exchange): Outcome {
  if (status < 300) return { data: answer };
  const { code, type, message, system_message, trace_id, details } = (answer as Envelope).error;
  const retryAfterMs = headers["Retry-After"] ? { retryAfterMs: Number(headers["Retry-After"]) * 1000 } : {};
  const api = { kind: "api", name: "ApiError", isApiError: true, isInstance: true };
  const fields = {
    status,
    code,
    message: `${code}: ${message} (https://aitronos.github.io/aitronos-knowledge/errors.html#${code})`,
    type,
    systemMessage: system_message,
    traceId: trace_id,
    ...retryAfterMs,
  };
  // A 401 has the token function asked once more.
  const attempts = status === 401 ? 2 : 1;
  return { ...attempted, attempts, ...api, ...fields, ...(details === undefined ? {} : { details }) };
}

const unexpected = { kind: "unexpected-response", name: "UnexpectedResponseError" };

/** What every runtime must make of the suite. */
const expected = ({ redirectStatus }: Host): Outcomes => ({
  ...Object.fromEntries(
    exchanges.flatMap((exchange) => [
      [`${exchange.name}, throwing`, documented(exchange)],
      [`${exchange.name}, safe`, documented(exchange)],
    ]),
  ),
  retried: { data: first.answer, retries: 1 },
  truncated: { ...attempted, ...unexpected, status: 200, excerpt: expect.stringContaining("[redacted]") },
  redirected: { ...failed, attempts: 1, ...unexpected, status: redirectStatus, excerpt: "" },
  "timed out": { ...attempted, kind: "timeout", name: "TimeoutError", timeoutMs: 200 },
  aborted: { thrown: "the caller's own reason" },
  refused: {
    ...failed,
    attempts: 0,
    kind: "invalid-argument",
    name: "InvalidArgumentError",
    argument: "store_id",
  },
  sandbox: { data: { ...(first.answer as object), signed_url: expect.any(String) } },
});

async function run(host: Host, subject: Installed): Promise<Outcomes> {
  const server = await serveSuite();
  onTestFinished(server.close);
  const folder = scratch(subject);
  const outcomes = await host.run({ input: { origin: server.origin, exchanges }, folder });
  expect(server.redirects).toBe(0);
  return outcomes;
}

for (const host of hosts) {
  describeWith(host.needs, host.install)(host.name, () => {
    it("makes of every documented exchange what the contract says", async () => {
      expect(await run(host, installed())).toEqual(expected(host));
    });
  });
}

it("would see a package that one kind of module system cannot use", async () => {
  const fault = faulty(replace("dist/index.cjs", "__toESM(openapi_fetch)", "__toESM(openapi_fetch, 1)"));
  const required = hosts.find(({ name }) => name === "this Node, require") as Host;
  await expect(run(required, fault)).rejects.toThrow("default) is not a function");
});
