import { beforeEach, describe, expect, test, vi } from "vitest";
import { createClient, waitUntilProcessed } from "../../src/index.js";
import { createClient as createLeanClient } from "../../src/lean/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import type { FetchInit } from "../../src/transport/fetch.js";
import { upload } from "../../src/upload/index.js";
import { store } from "../client/stub.js";
import { exchanges, withFiles } from "../contract/exchanges.js";
import { needs } from "../import-graph.js";

// The boundary of a form is made of it.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0.5));

type Call = (args: object) => Promise<unknown>;
type Create = (options: object) => object;

const options = { accessToken: "canary-access-token", headers: { "X-Team": "search" }, maxRetries: 0 };

/** The request of one call, its body as text. */
async function requestOf(create: Create, id: string, args: object, baseUrl: string) {
  const sent: object[] = [];
  const fetch = async (url: string, { body, signal, ...init }: FetchInit) => {
    const content = body instanceof Blob ? { text: await body.text(), type: body.type } : body;
    sent.push({ url, ...init, body: content ?? null, hasSignal: signal instanceof AbortSignal });
    throw new TypeError("nothing is sent");
  };
  const client = create({ ...options, baseUrl, fetch }) as Record<string, Call>;
  const failure = await client[id]?.(args).catch((error: Error) => error.message);
  return { sent, failure };
}

describe("the lean client sends what the whole one sends", () => {
  const successes = exchanges.filter(({ status }) => status < 300);
  const calls = [
    ...successes.map((each) => [each.operationId, withFiles(each)] as const),
    ["listFiles", { ...store, search: "a&b=c ü+%$&", skip: 0, limit: undefined }] as const,
    ["listFiles", { ...store, skip: 20 }] as const,
    ["listFiles", store] as const,
    ["bulkRemoveFiles", { ...store, file_ids: ["file_1", "file_ü"] }] as const,
    ["uploadFile", { ...store, file: new Blob(["content"]) }] as const,
    ["deleteFile", { ...store, file_id: "file_$&" }] as const,
    ["deleteFile", { ...store, file_id: "file_a/.." }] as const,
    ["getFile", { ...store, file_id: 1 }] as const,
    ["getFile", undefined as unknown as object] as const,
  ];

  test.each(calls)("%s %j", async (id, args) => {
    for (const baseUrl of ["https://api.aitronos.com", "https://proxy.example/aitronos/"]) {
      const whole = await requestOf(createClient, id, args, baseUrl);
      expect(whole.failure).toEqual(expect.any(String));
      expect(await requestOf(createLeanClient, id, args, baseUrl)).toEqual(whole);
    }
  });

  test("for every operation", () => {
    const { safe, each, http, ...operations } = createClient(options);
    expect(Object.keys(operations).filter((id) => !calls.some(([called]) => called === id))).toEqual([]);
    const lean = createLeanClient(options);
    expect(Object.keys(lean)).toEqual([...Object.keys(operations), "safe"]);
    expect(Object.keys(lean.safe)).toEqual(Object.keys(safe));
  });
});

test("it uploads, and waits until the file is processed", async () => {
  const sandbox = createSandbox();
  const knowledge = createLeanClient({ accessToken: "any", fetch: sandbox.fetch });
  const source = new File(["content"], "hello.txt");
  const { fileId } = await upload(knowledge, { ...store, source });
  const wait = async (ms: number) => sandbox.clock.advance(ms);
  expect(await waitUntilProcessed(knowledge, { ...store, file_id: fileId }, { wait })).toMatchObject({
    status: "completed",
  });
  const result = await knowledge.safe.listFiles({ ...store, store_id: "vs_unknown" });
  expect(result).toMatchObject({ ok: false, error: { code: "VECTOR_STORE_NOT_FOUND" } });
});

test("it needs no openapi-fetch, which is most of what it leaves out", () => {
  expect(needs("src/lean/index.ts")).not.toContain("openapi-fetch");
  expect(needs("src/index.ts")).toContain("openapi-fetch");
});
