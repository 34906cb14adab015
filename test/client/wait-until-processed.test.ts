import { describe, expect, test, vi } from "vitest";
import {
  createClient,
  isKnowledgeError,
  type KnowledgeClient,
  ProcessingError,
  TimeoutError,
  type WaitOptions,
  waitUntilProcessed,
} from "../../src/index.js";
import { pollDelayMs } from "../../src/transport/retry-delay.js";
import { envelope, rejection } from "./examples.js";
import { file, stubbed } from "./stub.js";

const pending = {
  status: "pending",
  progress_percent: 0,
  current_step: "queued",
  error_message: null,
  started_at: null,
  completed_at: null,
};
const embedding = {
  ...pending,
  status: "processing",
  progress_percent: 50,
  current_step: "embedding",
  started_at: "2025-06-15T10:00:05Z",
};
const completed = {
  ...embedding,
  status: "completed",
  progress_percent: 100,
  completed_at: "2025-06-15T10:01:00Z",
};
const failed = { ...embedding, status: "failed", error_message: "No text was found." };

const error =
  (status: number, code: string, headers = {}) =>
  () =>
    Response.json(
      envelope(status, code, { details: { store_id: "vs_abc123", organization_id: "org_xyz789" } }).body,
      { status, headers },
    );

/** Waits on a clock of its own; the last of the responses repeats. */
const waiting = async (responses: (object | (() => Response))[], options: WaitOptions = {}) => {
  const { client, requests } = stubbed(
    (_, index) => {
      const next = responses[Math.min(index, responses.length - 1)];
      return typeof next === "function" ? next() : Response.json(next);
    },
    { maxRetries: 0 },
  );
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const seen: string[] = [];
  const onStatus = ({ status, current_step }: { status: string; current_step: string }) =>
    void seen.push(`${status} ${current_step}`);
  const outcome = await waitUntilProcessed(client, file, { wait, onStatus, ...options }).then(
    (data) => ({ data, error: undefined }),
    (error: unknown) => ({ data: undefined, error }),
  );
  return { ...outcome, waits, seen, requests };
};

test("gives the status when the file is completed, and tells each change once", async () => {
  const { data, seen, requests } = await waiting([
    pending,
    pending,
    embedding,
    { ...embedding, progress_percent: 90 },
    completed,
  ]);
  expect(data).toEqual(completed);
  expect(seen).toEqual([
    "pending queued",
    "processing embedding",
    "processing embedding",
    "completed embedding",
  ]);
  expect(requests).toHaveLength(5);
  for (const { url } of requests) expect(url.pathname).toMatch(/\/files\/file_abc123def456\/status$/);
});

test("a file that has failed is a ProcessingError with the step and what the server says", async () => {
  const { error, seen } = await waiting([pending, failed]);
  expect(error).toBeInstanceOf(ProcessingError);
  expect(isKnowledgeError(error)).toBe(true);
  expect(error).toMatchObject({
    name: "ProcessingError",
    kind: "processing",
    operationId: "waitUntilProcessed",
    fileId: file.file_id,
    status: "failed",
    currentStep: "embedding",
    errorMessage: "No text was found.",
    message: "file_abc123def456 failed in the step embedding: No text was found.",
    attempts: 2,
  });
  expect(seen).toEqual(["pending queued", "failed embedding"]);
});

test("an unknown status goes on", async () => {
  const { data, seen } = await waiting([{ ...pending, status: "indexing" }, completed]);
  expect([data, seen[0]]).toEqual([completed, "indexing queued"]);
});

test("waits longer each time, from 1 s to 15 s, half of it by chance", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const least = await waiting([...Array(6).fill(pending), completed]);
  expect(least.waits).toEqual([1000, 2000, 4000, 7500, 7500, 7500]);
  vi.spyOn(Math, "random").mockReturnValue(1);
  const most = await waiting([...Array(6).fill(pending), completed]);
  expect(most.waits).toEqual([2000, 4000, 8000, 15_000, 15_000, 15_000]);
  expect([pollDelayMs(1, 0.5), pollDelayMs(1e9, 1)]).toEqual([1500, 15_000]);
});

describe("Retry-After is obeyed", () => {
  const asking = (seconds: string) => () => Response.json(pending, { headers: { "retry-after": seconds } });

  test("beside a status, down to nothing", async () => {
    expect((await waiting([asking("7"), asking("0"), completed])).waits).toEqual([7000, 0]);
  });

  test("beside a refusal", async () => {
    const { data, waits } = await waiting([
      error(429, "RATE_LIMIT", { "retry-after": "30" }),
      error(503, "BUSY", { "retry-after": "5" }),
      completed,
    ]);
    expect([data, waits]).toEqual([completed, [30_000, 5000]]);
  });
});

describe("a file that the API does not know", () => {
  const unknown = error(404, "FILE_NOT_IN_STORE");

  test("is waited for in the first seconds", async () => {
    expect(await waiting([unknown, unknown, pending, completed])).toMatchObject({ data: completed });
  });

  test("is not waited for later", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { error, waits } = await waiting([unknown]);
    expect(error).toMatchObject({
      kind: "api",
      code: "FILE_NOT_IN_STORE",
      operationId: "getProcessingStatus",
    });
    expect(waits).toEqual([2000, 4000, 8000]);
  });

  test("is not waited for after ten seconds, nor is another refusal", async () => {
    const late = error(404, "FILE_NOT_IN_STORE", { "retry-after": "10" });
    expect((await waiting([late])).waits).toEqual([10_000]);
    expect((await waiting([error(403, "ACCESS_DENIED")])).waits).toEqual([]);
  });

  test("is not waited for once it was known: somebody has removed it", async () => {
    const { error, requests } = await waiting([pending, unknown]);
    expect(error).toMatchObject({ code: "FILE_NOT_IN_STORE" });
    expect(requests).toHaveLength(2);
  });

  test("is not waited for where the store is unknown", async () => {
    const { error: failure, requests } = await waiting([error(404, "VECTOR_STORE_NOT_FOUND")]);
    expect(failure).toMatchObject({ code: "VECTOR_STORE_NOT_FOUND" });
    expect(requests).toHaveLength(1);
  });
});

describe("a request that fails", () => {
  const broken = () => {
    throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
  };

  test.each([
    ["500", error(500, "INTERNAL")],
    ["a broken connection", broken],
  ])("with %s does not end the wait", async (_, once) => {
    expect(await waiting([pending, once, completed])).toMatchObject({ data: completed });
  });

  test.each([
    ["401", error(401, "TOKEN_EXPIRED")],
    ["403", error(403, "ACCESS_DENIED")],
  ])("with %s ends it", async (_, once) => {
    expect((await waiting([pending, once])).error).toMatchObject({ kind: "api" });
  });
});

describe("one deadline covers everything", () => {
  test("the waits, the last one shortened", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { error, waits } = await waiting([pending], { timeoutMs: 10_000 });
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      kind: "timeout",
      timeoutMs: 10_000,
      attempts: 5,
      message: "not processed within 10000 ms",
    });
    expect(waits).toEqual([1000, 2000, 4000, 3000]);
  });

  test("ten minutes, unless the caller says otherwise", async () => {
    expect((await waiting([pending])).error).toMatchObject({ timeoutMs: 600_000 });
  });

  test("a request; the error says what was the matter last", async () => {
    const { error: late } = await waiting([error(503, "BUSY")], { timeoutMs: 3000 });
    expect(late).toMatchObject({ kind: "timeout", cause: { code: "BUSY" } });
    const { error: slow } = await waiting([error(503, "BUSY"), pending], { timeoutMs: 9000 });
    expect(slow).toBeInstanceOf(TimeoutError);
    expect((slow as Error).cause).toBeUndefined();
    const client = createClient({ accessToken: "token", fetch: () => new Promise(() => {}) });
    expect(await rejection(waitUntilProcessed(client, file, { timeoutMs: 20 }))).toMatchObject({
      kind: "timeout",
      attempts: 0,
    });
  });
});

describe("what a client returns that is not in a hurry", () => {
  type Result = Awaited<ReturnType<KnowledgeClient["safe"]["getProcessingStatus"]>>;
  const ok = (data: object) => ({ ok: true, data, status: 200, response: new Response() }) as Result;
  const clientWith = (getProcessingStatus: () => Promise<Result>) =>
    ({ safe: { getProcessingStatus } }) as unknown as KnowledgeClient;

  test("a request whose own time is over does not end the wait", async () => {
    const late = { ok: false, error: { kind: "timeout" } } as Result;
    const results = [late, ok(completed)];
    const client = clientWith(async () => results.shift() as Result);
    expect(await waitUntilProcessed(client, file, { wait: async () => {} })).toEqual(completed);
  });

  test("a status that comes after an abort is not reported", async () => {
    const controller = new AbortController();
    const onStatus = vi.fn();
    const client = clientWith(async () => {
      controller.abort("enough");
      return ok(pending);
    });
    expect(await rejection(waitUntilProcessed(client, file, { signal: controller.signal, onStatus }))).toBe(
      "enough",
    );
    await new Promise(setImmediate);
    expect(onStatus).not.toHaveBeenCalled();
  });
});

test("an abort ends it at once, in a request and in a wait, with the caller's own reason", async () => {
  for (const phase of ["request", "wait"]) {
    const controller = new AbortController();
    const { client } = stubbed(() => Response.json(pending));
    const hanging = createClient({ accessToken: "token", fetch: () => new Promise(() => {}) });
    const waits = vi.fn(() => new Promise(() => {}));
    const failed = rejection(
      waitUntilProcessed(phase === "wait" ? client : hanging, file, {
        signal: controller.signal,
        wait: waits,
      }),
    );
    if (phase === "wait") await vi.waitUntil(() => waits.mock.calls.length > 0);
    controller.abort("enough");
    expect(await failed).toBe("enough");
  }
});

test.each([
  [
    "throws",
    () => {
      throw new Error("mine");
    },
  ],
  [
    "rejects",
    async () => {
      throw new Error("mine");
    },
  ],
])("an onStatus that %s breaks nothing", async (_, onStatus) => {
  expect(await waiting([pending, completed], { onStatus })).toMatchObject({ data: completed });
});

test("wrong options are refused by name", async () => {
  const { client, requests } = stubbed(() => Response.json(completed));
  const wrong = { onstatus: () => {} } as WaitOptions;
  expect(await rejection(waitUntilProcessed(client, file, wrong))).toMatchObject({ argument: "onstatus" });
  expect(requests).toEqual([]);
});
