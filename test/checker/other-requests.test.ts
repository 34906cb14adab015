import { describe, expect, it } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { base, type Call, describing, find, json, responding } from "./other-description.js";

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
