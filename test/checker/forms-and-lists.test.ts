import { expect, it } from "vitest";
import { checkedFetch } from "../../scripts/checker/checked-fetch.js";
import type { Violation } from "../../scripts/checker/violation.js";
import type { Description } from "../../scripts/description/description.js";

const importing = {
  post: {
    requestBody: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            required: ["file", "count"],
            properties: {
              file: { type: "string", contentMediaType: "application/octet-stream" },
              count: { type: "integer", maximum: 5 },
              tags: { type: "array", items: { type: "string", maxLength: 3 } },
            },
          },
        },
      },
    },
    responses: { 204: { description: "Imported" } },
  },
};

const parameter = (name: string, schema: object, rest: object = {}) => ({
  name,
  in: "query",
  schema,
  ...rest,
});

const listing = {
  get: {
    parameters: [
      parameter("limit", { $ref: "#/components/schemas/Limit" }),
      parameter("ids", { type: "array", items: { type: "integer" } }),
      parameter("colors", { type: "array", items: { enum: ["red", "green"] } }, { explode: false }),
    ],
    responses: { 204: { description: "Nothing" } },
  },
  head: {
    responses: {
      200: { description: "Found", content: { "application/json": { schema: { type: "object" } } } },
    },
  },
};

const description = {
  openapi: "3.1.0",
  paths: { "/files": importing, "/things": listing },
  components: { schemas: { Limit: { type: "integer", maximum: 100 } } },
} as unknown as Description;

/** What the checker says of a request, and of a response that has the given status and body. */
async function wrong(request: Request, body: string | null = null, status = 204): Promise<string[]> {
  const violations: Violation[] = [];
  const serve = async () => new Response(body, { status });
  const onViolations = (found: readonly Violation[]) => void violations.push(...found);
  await checkedFetch(description, serve, { onViolations })(request);
  return violations
    .filter(({ side }) => side === "request" || status !== 204)
    .map(({ rule, at }) => `${rule} ${at}`);
}

const url = "https://localhost/things";
const form = (...fields: [name: string, value: string | Blob][]): Request => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return new Request("https://localhost/files", { method: "POST", body });
};
const file = new Blob(["line 1\nline 2"]);

it("reads the fields of a form as their schemas say, lists and files included", async () => {
  expect(await wrong(form(["file", file], ["count", "5"], ["tags", "a"], ["tags", "b"]))).toEqual([]);
  expect(await wrong(form(["file", file], ["count", "6"], ["tags", "long"]))).toEqual([
    "schema /count",
    "schema /tags/0",
  ]);
  expect(await wrong(form(["count", "many"], ["extra", "x"]))).toEqual([
    "missing-field the body",
    "schema /count",
    "undocumented-field the body",
  ]);
});

it("says of a body that claims to be a form that it is not one", async () => {
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  const request = new Request("https://localhost/files", { method: "POST", body: "{}", headers });
  expect(await wrong(request)).toEqual(["request-body the body"]);
});

it("reads lists in the query, one name for each item or all behind one", async () => {
  expect(await wrong(new Request(`${url}?limit=100&ids=1&ids=2&colors=red,green`))).toEqual([]);
  expect(await wrong(new Request(`${url}?limit=101&ids=1&ids=b&colors=red,blue`))).toEqual([
    "request-parameter limit",
    "request-parameter ids",
    "request-parameter colors",
  ]);
});

it("expects no body of a response to HEAD, whatever GET would send", async () => {
  expect(await wrong(new Request(url, { method: "HEAD" }), null, 200)).toEqual([]);
});
