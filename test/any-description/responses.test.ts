import { describe, expect, it } from "vitest";
import { type Outcome, type Reply, runClient } from "./run-client.js";

const json = { "application/json": { schema: { type: "object" } } };
const problem = { "application/problem+json": { schema: { type: "object" } } };
const html = { "text/html": { schema: { type: "string" } } };
const csv = { "text/csv": { schema: { type: "string" } } };
const bytes = { "application/pdf": { schema: { type: "string", format: "binary" } } };

type Given = [status: number, mediaType: string, body: string];
type Expected = Omit<Outcome, "response">;

/** Responses that are described, what a server sends, and what comes out. */
const cases: [described: Record<string, object | undefined>, given: Given, expected: Expected][] = [
  [{ 200: json }, [200, "application/json", '{"a":1}'], { ok: true, data: { a: 1 } }],
  [{ 200: json, 204: undefined }, [204, "", ""], { ok: true, data: undefined }],
  [{ 200: json, "4XX": problem }, [404, "application/problem+json", "{}"], { ok: false, error: {} }],
  [{ 200: json, "4XX": problem }, [404, "", ""], { ok: false, error: undefined }],
  [{ 200: json, "4XX": undefined }, [422, "", ""], { ok: false, error: undefined }],
  [{ 200: json, 503: html }, [503, "text/html", "<p>"], { ok: false, error: "<p>" }],
  [{ 200: json }, [500, "", ""], { ok: false, error: undefined }],
  [{ 200: json }, [500, "text/plain", "down"], { ok: false, error: "down" }],
  [{ default: json }, [200, "application/json", "{}"], { ok: true, data: {} }],
  [{ default: json }, [418, "application/json", "{}"], { ok: false, error: {} }],
  [{ 202: undefined, default: json }, [202, "", ""], { ok: true, data: undefined }],
  [{ 202: undefined, default: json }, [200, "application/json", "{}"], { ok: true, data: {} }],
  [{ "2XX": json }, [207, "application/json", "[]"], { ok: true, data: [] }],
  [{ 200: csv }, [200, "text/csv", "1,2"], { ok: true, data: "1,2" }],
  [{ 200: { ...json, ...csv } }, [200, "text/csv", "1,2"], { ok: true, data: "1,2" }],
  [{ 200: { ...json, ...csv } }, [200, "application/json; charset=utf-8", "1"], { ok: true, data: 1 }],
  [{ 200: json, 206: csv }, [206, "text/csv", "1"], { ok: true, data: "1" }],
  [{ 200: bytes }, [200, "application/pdf", "%PDF"], { ok: true, data: new Blob(["%PDF"]) }],
  [{ 200: bytes, 206: csv }, [200, "application/pdf", "%PDF"], { ok: true, data: new Blob(["%PDF"]) }],
  [{ 200: bytes, 206: csv }, [206, "text/csv", "1"], { ok: true, data: "1" }],
  [{ 200: { ...json, ...bytes } }, [200, "application/pdf", "%"], { ok: true, data: new Blob(["%"]) }],
  [{ 200: bytes, 404: json }, [404, "application/json", "{}"], { ok: false, error: {} }],
  [{ 304: undefined }, [304, "", ""], { ok: false, error: undefined }],
];

describe("a response is a success or a failure, whatever its body", async () => {
  let reply: Reply = { status: 500 };
  const paths = cases.map(([described], index) => {
    const responses = Object.entries(described).map(([status, content]) => [
      status,
      { description: "", ...(content && { content }) },
    ]);
    return [
      `/${index}`,
      { get: { operationId: `get${index}`, responses: Object.fromEntries(responses) } },
    ] as const;
  });
  const info = { title: "Responses", version: "1" };
  const description = { openapi: "3.1.0", info, paths: Object.fromEntries(paths) };
  const { operations } = await runClient(description, () => reply);
  it.each(cases.map((each, index) => [...each, index] as const))(
    "%j %j",
    async (_, given, expected, index) => {
      const [status, mediaType, body] = given;
      reply = { status, body, ...(mediaType && { headers: { "content-type": mediaType } }) };
      const { response: __, ...outcome } = (await operations[`get${index}`]?.()) ?? {};
      expect(await readable(outcome)).toEqual(await readable(expected));
    },
  );
});

const readable = async (outcome: Partial<Expected>): Promise<object> =>
  outcome.data instanceof Blob ? { ...outcome, data: { bytes: await outcome.data.text() } } : outcome;
