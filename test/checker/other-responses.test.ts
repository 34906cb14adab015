import { describe, expect, it } from "vitest";
import type { InspectionSettings } from "../../scripts/checker/inspect-exchange.js";
import type { Description, Schema } from "../../scripts/description/description.js";
import { collecting } from "./checked.js";
import { base, describing, find, json } from "./other-description.js";

describe("an operation that is only inferred", () => {
  const inferred = describing({
    "x-provenance": "inferred",
    parameters: [{ name: "size", in: "query", required: true, schema: { type: "integer" } }],
    responses: { 200: { description: "", content: { "application/json": { schema: { type: "object" } } } } },
  });
  const severities = async (settings: InspectionSettings): Promise<string[]> => {
    const { fetch, violations } = collecting(async () => Response.json(7), settings, inferred);
    await fetch(`${base}/things/1`);
    return violations.map(({ side, severity }) => `${side} ${severity}`);
  };

  it("binds no server, only its callers", async () => {
    const found = await severities({});
    expect(new Set(found)).toEqual(new Set(["request error", "response warning"]));
  });

  it("binds the sandbox, which is made from it", async () => {
    const found = await severities({ strict: true });
    expect(new Set(found)).toEqual(new Set(["request error", "response error"]));
  });
});

describe("responses", () => {
  it("are found by range and by default", async () => {
    const text = { description: "", content: { "text/plain": { schema: { type: "string" } } } };
    const description = describing({ responses: { "4XX": text, default: text } });
    expect(await find(description, { response: new Response("a", { status: 418 }) })).toEqual([]);
    expect(await find(description, { response: new Response("a", { status: 500 }) })).toEqual([]);
    expect(await find(description, json({}))).toEqual(["media-type Content-Type"]);
  });

  it("may have no body, and then have none", async () => {
    const description = describing({ responses: { 204: { description: "" }, 200: { description: "" } } });
    expect(await find(description, { response: new Response(null, { status: 204 }) })).toEqual([]);
    expect(await find(description, { response: new Response("a") })).toEqual(["body the body"]);
  });

  it("have the headers that are required", async () => {
    const headers = {
      Link: { required: true, schema: { type: "string" } },
      "X-Count": { schema: { type: "integer", minimum: 0 } },
    };
    const description = describing({ responses: { 200: { description: "", headers } } });
    const response = (headers: Record<string, string>) => ({ response: new Response(null, { headers }) });
    expect(await find(description, response({}))).toEqual(["header-missing Link"]);
    expect(await find(description, response({ Link: "a", "X-Count": "0" }))).toEqual([]);
    expect(await find(description, response({ Link: "a", "X-Count": "-1" }))).toEqual([
      "header-value X-Count",
    ]);
    expect(await find(description, response({ Link: "a", "X-Count": "" }))).toEqual(["header-value X-Count"]);
  });
});

describe("what a request that cannot be read gets", () => {
  const envelope = {
    type: "object",
    required: ["code"],
    properties: {
      code: { type: "string" },
      status: { type: "integer", "x-equals": "$statusCode" } as Schema,
    },
  };
  const refused = {
    allOf: [
      envelope,
      { type: "object", properties: { code: { type: "string", const: "REFUSED" }, status: { const: 422 } } },
    ],
  };
  const description: Description = {
    openapi: "3.1.0",
    paths: {
      "/things": {
        post: {
          requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
          responses: {
            201: { description: "" },
            422: {
              description: "",
              content: { "application/json": { schema: { anyOf: [refused, envelope] } } },
            },
          },
        },
      },
    },
  };
  const post = (body: string, type = "application/json") =>
    new Request(`${base}/things`, { method: "POST", headers: { "Content-Type": type }, body });
  const settings = { checkRequests: false };
  const response = (status: number, code = "REFUSED") => json({ code, status }, { status });

  it.each([400, 415, 422])("is %i, with the error of this description", async (status) => {
    for (const request of [post("{"), post("a=b", "text/plain")]) {
      expect(await find(description, { request, settings, ...response(status) })).toEqual([]);
      expect(await find(description, { request, settings, ...response(status, "BAD_JSON") })).toEqual([]);
      expect(await find(description, { request, settings, ...json({ status }, { status }) })).toEqual([
        "missing-field the body",
      ]);
      expect(
        await find(description, { request, settings, ...json({ code: "A", status: 1 }, { status }) }),
      ).toEqual(["repeats-the-exchange /status"]);
    }
  });

  it("is not one of these for a request that can be read, and not another status for one that cannot", async () => {
    expect(await find(description, { request: post("{}"), settings, ...response(400) })).toEqual([
      "status the status",
    ]);
    expect(await find(description, { request: post("{"), settings, ...response(409) })).toEqual([
      "status the status",
    ]);
  });
});
