import { expect, it, onTestFinished } from "vitest";
import { createClient, type Result } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { type Exchange, exchanges, withFiles } from "../contract/exchanges.js";
import { describeWith } from "../needs.js";
import { faulty, replace } from "../package/faulty.js";
import { type Installed, installed, scratch } from "../package/installed.js";
import { type Host, hosts } from "./hosts.js";
import type { Outcome, Outcomes } from "./suite.js";
import { serveSuite, upload } from "./suite-server.js";

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

/** Those whose request the client sends: one that a server is documented to refuse may break the schema, and then the client refuses it first. */
const sent = (
  await Promise.all(
    exchanges.map(async (exchange) => {
      const { safe } = createClient({ accessToken: "sandbox", fetch: async () => new Response() });
      const call = (safe as unknown as Record<string, (args: object) => Promise<Result<"getUploadUrl">>>)[
        exchange.operationId
      ];
      const result = await call?.(withFiles(exchange));
      return result?.ok === false && result.error.kind === "invalid-argument" ? [] : [exchange];
    }),
  )
).flat();
const failed = (operationId: string) => ({
  message: expect.any(String),
  operationId,
  isApiError: false,
  isInstance: false,
});
const attempted = (operationId: string) => ({
  ...failed(operationId),
  attempts: 1,
  requestId: upload.headers["X-Request-Id"],
});

function documented({ operationId, status, headers, response }: Exchange): Outcome {
  if (status < 300) return { data: response };
  const { code, type, message, system_message, trace_id, details } = (response as Envelope).error;
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
  return {
    ...attempted(operationId),
    attempts,
    ...api,
    ...fields,
    ...(details === undefined ? {} : { details }),
  };
}

const uploadSize = 3_000_000;

/** A sandbox whose storage breaks in many ways, and the check that the file arrives whole all the same. */
async function breakingSandbox() {
  const sandbox = createSandbox({ storage: { chunkSize: 262_144 } });
  onTestFinished(() => sandbox.close());
  sandbox.faults.add(
    { operation: "getUploadUrl", status: 503 },
    { operation: "storage", fault: "reset", on: "data", nth: 2, afterBytes: 100_000 },
    { operation: "storage", fault: "persist-less", on: "chunk", nth: 3, bytes: 262_144 },
    { operation: "storage", status: 503, on: "chunk", nth: 5 },
    { operation: "storage", fault: "lose-response", on: "final" },
    { operation: "registerUpload", fault: "lose-response" },
  );
  const check = async () => {
    const content = Buffer.from((await sandbox.files[0]?.content?.arrayBuffer()) ?? new ArrayBuffer(0));
    const whole = Uint8Array.from({ length: uploadSize }, (_, at) => (at * 7) % 251);
    expect(Buffer.compare(content, whole)).toBe(0);
    expect(sandbox.files.length).toBe(1);
    expect(sandbox.faults.pending).toEqual([]);
  };
  return { url: await sandbox.listen(0), check };
}

const unexpected = { kind: "unexpected-response", name: "UnexpectedResponseError" };

/** What every runtime must make of the suite. */
const expected = ({ redirectStatus }: Host): Outcomes => ({
  ...Object.fromEntries(
    sent.flatMap((exchange) => [
      [`${exchange.id}, throwing`, documented(exchange)],
      [`${exchange.id}, safe`, documented(exchange)],
    ]),
  ),
  retried: { data: upload.response, retries: 1 },
  truncated: {
    ...attempted("getUploadUrl"),
    ...unexpected,
    status: 200,
    excerpt: expect.stringContaining("[redacted]"),
  },
  redirected: { ...failed("getUploadUrl"), attempts: 1, ...unexpected, status: redirectStatus, excerpt: "" },
  "timed out": { ...attempted("getUploadUrl"), kind: "timeout", name: "TimeoutError", timeoutMs: 200 },
  aborted: { thrown: "the caller's own reason" },
  refused: {
    ...failed("getUploadUrl"),
    attempts: 0,
    kind: "invalid-argument",
    name: "InvalidArgumentError",
    argument: "store_id",
  },
  uploaded: { data: { fileId: "file_abc123def456", acknowledgedBytes: uploadSize } },
  sandbox: { data: { ...(upload.response as object), signed_url: expect.any(String) } },
});

async function run(host: Host, subject: Installed): Promise<Outcomes> {
  const server = await serveSuite();
  onTestFinished(server.close);
  const folder = scratch(subject);
  const { url, check } = await breakingSandbox();
  const input = {
    origin: server.origin,
    call: upload.arguments,
    upload: { url, size: uploadSize },
    exchanges: sent,
  };
  const outcomes = await host.run({ input, folder });
  await check();
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
