import { describe, expect, it } from "vitest";
import type { InspectionSettings } from "../../scripts/checker/inspect-exchange.js";
import type { Description, OperationObject, Schema } from "../../scripts/description/description.js";
import { collecting } from "./checked.js";

const base = "https://api.example.com";

/** A description of one operation, `GET /things/{id}`. */
const describing = (operation: object, more: object = {}): Description => ({
  openapi: "3.1.0",
  paths: { "/things/{id}": { get: { operationId: "getThing", ...operation } as OperationObject } },
  ...more,
});

/** A description whose only response has a JSON body of this schema. */
const responding = (schema: Schema, schemas: Record<string, Schema> = {}) =>
  describing(
    { responses: { 200: { description: "", content: { "application/json": { schema } } } } },
    { components: { schemas } },
  );

interface Call {
  request?: Request;
  response: Response;
  settings?: InspectionSettings;
}

/** What is found in one exchange: rule and place. */
async function find(description: Description, { request, response, settings = {} }: Call): Promise<string[]> {
  const { fetch, violations } = collecting(async () => response.clone(), settings, description);
  await fetch(request?.clone() ?? `${base}/things/1`);
  return violations.map(({ rule, at }) => `${rule} ${at}`);
}

const json = (value: unknown, init: ResponseInit = {}) => ({ response: Response.json(value, init) });

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

describe("closing schemas", () => {
  const name = { type: "object", properties: { name: { type: "string" } } };
  const size = { type: "object", properties: { size: { type: "integer" } } };

  it("counts the fields of all members of an allOf, behind references too", async () => {
    const description = responding({ allOf: [{ $ref: "#/components/schemas/Name" }, size] }, { Name: name });
    expect(await find(description, json({ name: "a", size: 1 }))).toEqual([]);
    expect(await find(description, json({ name: "a", size: 1, color: 1 }))).toEqual([
      "undocumented-field the body",
    ]);
  });

  it("reaches into arrays and maps", async () => {
    const description = responding({
      type: "object",
      properties: {
        list: { type: "array", items: name },
        map: { type: "object", additionalProperties: name },
      },
    });
    expect(await find(description, json({ list: [{ name: "a" }], map: { any: { name: "a" } } }))).toEqual([]);
    expect(await find(description, json({ list: [{ nam: "a" }], map: { any: { nam: "a" } } }))).toEqual([
      "undocumented-field /list/0",
      "undocumented-field /map/any",
    ]);
  });

  it("leaves free forms and declared openness alone", async () => {
    const description = responding(
      {
        type: "object",
        properties: {
          free: { type: "object" },
          open: { ...name, additionalProperties: true },
          shared: { $ref: "#/components/schemas/Free" },
          any: {},
        },
      },
      { Free: { type: "object" } },
    );
    const strangers = { stranger: 1 };
    expect(
      await find(description, json({ free: strangers, open: strangers, shared: strangers, any: strangers })),
    ).toEqual([]);
  });

  it("follows a schema that contains itself", async () => {
    const node: Schema = {
      type: "object",
      properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } } },
    };
    const description = responding({ $ref: "#/components/schemas/Node" }, { Node: node });
    expect(await find(description, json({ children: [{ children: [] }] }))).toEqual([]);
    expect(await find(description, json({ children: [{ children: [{ child: 1 }] }] }))).toEqual([
      "undocumented-field /children/0/children/0",
    ]);
  });

  it("does not touch the description that it is given", async () => {
    const description = responding(name);
    const before = structuredClone(description);
    await find(description, json({ name: "a" }));
    expect(description).toEqual(before);
  });
});

describe("alternatives", () => {
  const arm = (kind: string, field: string): Schema => ({
    type: "object",
    required: ["kind", field],
    properties: { kind: { type: "string", const: kind }, [field]: { type: "integer" } },
  });

  it("are told apart by the strings that they fix", async () => {
    const description = responding({ oneOf: [arm("circle", "radius"), arm("square", "side")] });
    expect(await find(description, json({ kind: "square", side: 1 }))).toEqual([]);
    expect(await find(description, json({ kind: "square", radius: 1 }))).toEqual([
      "missing-field the body",
      "undocumented-field the body",
    ]);
  });

  it("are not told apart by what they have in common", async () => {
    const unit = { type: "string", enum: ["cm", "in"] };
    const circle = { type: "object", properties: { kind: { type: "string", const: "circle" }, unit } };
    const other = { type: "object", properties: { kind: { type: "string" }, unit } };
    const description = responding({ anyOf: [circle, other] });
    expect(await find(description, json({ kind: "circle", unit: "cm" }))).toEqual([]);
    expect(await find(description, json({ kind: "line", unit: "cm" }))).toEqual(["error-code /kind"]);
  });

  it("are not told apart by what lies deeper", async () => {
    const style = { type: "object", properties: { line: { type: "string", enum: ["solid", "dotted"] } } };
    const circle = { type: "object", properties: { kind: { type: "string", const: "circle" }, style } };
    const other = { type: "object", properties: { kind: { type: "string" }, style: { type: "object" } } };
    const description = responding({ anyOf: [circle, other] });
    expect(await find(description, json({ kind: "circle", style: { line: "wavy" } }))).toEqual([
      "schema /style/line",
    ]);
    expect(await find(description, json({ kind: "circle", style: { line: "solid" } }))).toEqual([]);
  });

  it("are closed one by one, behind a reference too", async () => {
    const description = responding(
      { $ref: "#/components/schemas/Shape" },
      { Shape: { anyOf: [arm("circle", "radius"), arm("square", "side")] } },
    );
    expect(await find(description, json({ kind: "square", side: 1 }))).toEqual([]);
    expect(await find(description, json({ kind: "square", side: 1, radius: 1 }))).toEqual([
      "undocumented-field the body",
    ]);
  });

  it("fail with the first, and name the value, where none is claimed", async () => {
    const description = responding({ oneOf: [arm("circle", "radius"), arm("square", "side")] });
    expect(await find(description, json({ kind: "line", radius: 1 }))).toEqual([
      "schema /kind",
      "error-code /kind",
    ]);
  });

  it("may be of different types", async () => {
    const description = responding({ anyOf: [{ type: "string" }, { type: "integer" }] });
    expect(await find(description, json(7))).toEqual([]);
    expect(await find(description, json(true))).toEqual(["schema the body"]);
  });
});

it("refuses to compare with what it does not know", async () => {
  const description = responding({ type: "string", "x-equals": "$request.path.store" } as Schema);
  await expect(find(description, json("a"))).rejects.toThrow("$request.path.store");
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

describe("requests", () => {
  const responses = { 200: { description: "" } };
  const parameters = [
    { name: "limit", in: "query", required: true, schema: { type: "integer", maximum: 100 } },
    { name: "X-Trace", in: "header", schema: { type: "string", pattern: "^[a-f]+$" } },
    { name: "id", in: "path", required: true, schema: { type: "integer" } },
  ];
  const sent = (path: string, headers: Record<string, string> = {}) => ({
    request: new Request(base + path, { headers }),
    response: new Response(),
  });
  const wrong = async (description: Description, call: Call) =>
    (await find(description, call)).filter((found) => !found.startsWith("accepts-invalid"));

  it("have their parameters, of the right type, and no others", async () => {
    const description = describing({ parameters, responses });
    expect(await wrong(description, sent("/things/1?limit=100", { "X-Trace": "abc" }))).toEqual([]);
    expect(await wrong(description, sent("/things/a?limit=101", { "X-Trace": "xyz" }))).toEqual([
      "request-parameter id",
      "request-parameter limit",
      "request-parameter X-Trace",
    ]);
    expect(await wrong(description, sent("/things/1?skip=1"))).toEqual([
      "request-parameter limit",
      "undocumented-parameter skip",
    ]);
  });

  it("have a credential of one of the alternatives, wherever it goes", async () => {
    const securitySchemes = {
      QueryKey: { type: "apiKey", in: "query", name: "key" },
      Cookie: { type: "apiKey", in: "cookie", name: "session" },
      Basic: { type: "http", scheme: "basic" },
    };
    const security = [{ QueryKey: [], Basic: [] }, { Cookie: [] }];
    const description = describing({ responses, security }, { components: { securitySchemes } });
    expect(await wrong(description, sent("/things/1?key=a", { Authorization: "basic YTpi" }))).toEqual([]);
    expect(await wrong(description, sent("/things/1", { Cookie: "theme=a; session=b" }))).toEqual([]);
    expect(await wrong(description, sent("/things/1", { Cookie: "theme=a" }))).toEqual([
      "request-credentials the credentials",
    ]);
    expect(await wrong(description, sent("/things/1?key=a"))).toEqual([
      "request-credentials the credentials",
    ]);
    expect(await wrong(describing({ responses, security: [{}] }), sent("/things/1"))).toEqual([]);
  });

  it("keep their credential out of the place that is named", async () => {
    const description = responding({ type: "object", additionalProperties: { type: "integer" } });
    description.components = { securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } } };
    const request = new Request(`${base}/things/1`, { headers: { "X-Key": "canary-key" } });
    expect(await find(description, { request, ...json({ "canary-key": "a" }) })).toEqual(["schema /***"]);
  });

  it("find their operation under the path of the server, literal segments first", async () => {
    const description = describing(
      { responses: { 204: { description: "" } } },
      { servers: [{ url: "https://api.example.com/v2/" }] },
    );
    description.paths = {
      ...description.paths,
      "/things/new": { get: { operationId: "newThing", responses } },
    };
    expect(await find(description, sent("/v2/things/new"))).toEqual([]);
    expect(await find(description, sent("/things/new"))).toEqual([]);
    expect(await find(description, sent("/v2/things/1"))).toEqual(["status the status"]);
    expect(await find(description, sent("/v3/things/1"))).toEqual(["operation method and path"]);
    expect(await find(description, sent("/v2/things/a/b"))).toEqual(["operation method and path"]);
  });
});
