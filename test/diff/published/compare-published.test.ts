import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { comparePublished } from "../../../scripts/diff/published/compare-published.js";
import { readPublished } from "../../../scripts/diff/published/read-published.js";
import { bundle } from "../../../scripts/stages/bundle/bundle.js";

const contract = await bundle("openapi/openapi.yaml");
/** As it once was: what it says today is compared in the test of the guide. */
const frozen = await bundle("test/diff/frozen/openapi.yaml");
/** What FastAPI publishes for the server of the guide; the test of the guide compares it with what it publishes now. */
const fastapi = readFileSync("test/diff/published/fastapi.json", "utf8");
const path = "/v1/organizations/{organization_id}/stores/{store_id}/files";

const said = (published: string, only: string[] = [], ours = contract): string[] =>
  comparePublished(ours, JSON.parse(published) as Description, only).disagreements.map(
    ({ operationId, at, contract: wanted, server }) => `${operationId}, ${at}: ${wanted} / ${server}`,
  );

/** Sets, or with undefined deletes, what a path of keys leads to. */
type Edit = readonly [keys: string, value: unknown];
function edited(text: string, edits: readonly Edit[]): string {
  const root = JSON.parse(text);
  for (const [keys, value] of edits) {
    const all = keys.split(" ");
    const last = all.pop() as string;
    const owner = all.reduce((node, key) => node[key], root);
    if (value === undefined && !(last in owner)) throw new Error(`there is no ${keys}`);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  }
  return JSON.stringify(root);
}

const post = `paths ${path}/upload-url post`;
const request = "components schemas UploadUrlRequest";
const session = "components schemas UploadSession";

describe("the description of a FastAPI server", () => {
  it("agrees where the server conforms", () => {
    expect(said(fastapi, ["getUploadUrl"], frozen)).toEqual([]);
  });

  const harmless: Record<string, Edit[]> = {
    "other names of operations and tags": [
      [`${post} operationId`, "x"],
      [`${post} tags`, ["Files"]],
    ],
    "other texts": [
      ["info title", "Mine"],
      [`${post} summary`, "Other"],
    ],
    "an additional field of a response": [[`${session} properties region`, { type: "string" }]],
    "an additional field of a request": [[`${request} properties color`, { type: "string" }]],
    "an additional operation": [["paths /health", { get: { responses: { 200: { description: "" } } } }]],
    "a bound written as an inclusive one": [
      [`${request} properties file_size`, { type: "integer", minimum: 1 }],
    ],
    "an additional query parameter": [
      [`${post} parameters 2`, { name: "trace", in: "query", schema: { type: "string" } }],
    ],
    "a status for a failure of its own": [[`${post} responses 409`, { description: "" }]],
  };
  it.each(Object.entries(harmless))("agrees with %s", (_, edits) => {
    expect(said(edited(fastapi, edits), ["getUploadUrl"], frozen)).toEqual([]);
  });

  const planted: [string, Edit[], string][] = [
    [
      "an operation that is missing",
      [[post, undefined]],
      `the operation: POST ${path}/upload-url / no such operation`,
    ],
    [
      "a field of the request that is missing",
      [[`${request} properties relative_path`, undefined]],
      "request body /relative_path: a field / no such field",
    ],
    [
      "a new required field",
      [
        [`${request} required 3`, "color"],
        [`${request} properties color`, { type: "string" }],
      ],
      "request body /color: no such field / a required field",
    ],
    [
      "an optional field that is required",
      [[`${request} required 3`, "relative_path"]],
      "request body /relative_path: optional / required",
    ],
    [
      "a narrower bound",
      [[`${request} properties file_name maxLength`, 100]],
      "request body /file_name: maxLength 255 / maxLength 100",
    ],
    [
      "a bound that is missing",
      [[`${request} properties file_name minLength`, undefined]],
      "request body /file_name: minLength 1 / no minLength",
    ],
    [
      "another type",
      [[`${request} properties file_size`, { type: "string" }]],
      "request body /file_size: type integer / type string",
    ],
    [
      "a type that a caller does not expect",
      [[`${session} properties chunk_size type`, "number"]],
      "response 200 /chunk_size: type integer / type number",
    ],
    [
      "a field of the response that is missing",
      [[`${session} properties signed_url`, undefined]],
      "response 200 /signed_url: a required field / no such field",
    ],
    [
      "a field that may be missing",
      [[`${session} required`, ["signed_url", "chunk_size", "expires_at"]]],
      "response 200 /upload_id: required / optional",
    ],
    [
      "another format",
      [[`${session} properties expires_at format`, "date"]],
      "response 200 /expires_at: format date-time / format date",
    ],
    [
      "a status that is missing",
      [[`${post} responses 404`, undefined]],
      "response 404: a response / no such response",
    ],
    [
      "another success",
      [[`${post} responses 201`, { description: "" }]],
      "response 201: no such success / a success",
    ],
    [
      "another media type",
      [[`${post} requestBody content`, { "application/xml": {} }]],
      "request body: the media type application/json / application/xml",
    ],
    [
      "another pattern of an identifier",
      [[`${post} parameters 1 schema pattern`, "^o_"]],
      "path parameter organization_id: pattern ^org_ / pattern ^o_",
    ],
    [
      "a new required header",
      [[`${post} parameters 2`, { name: "X-Tenant", in: "header", required: true, schema: {} }]],
      "header parameter X-Tenant: no such parameter / a required parameter",
    ],
    [
      "another credential",
      [["components securitySchemes HTTPBearer", { type: "http", scheme: "basic" }]],
      "the credentials: HTTP bearer or header x-api-key / HTTP basic",
    ],
  ];
  it.each(planted)("disagrees with %s", (_, edits, found) => {
    expect(said(edited(fastapi, edits), ["getUploadUrl"], frozen)).toEqual([`getUploadUrl, ${found}`]);
  });
});

describe("the contract itself as what a server publishes", () => {
  const published = JSON.stringify(contract);

  it("agrees in every operation", () => {
    expect(said(published)).toEqual([]);
  });

  it("need not have what is only inferred, and may have its prefix in its server", () => {
    const { paths = {}, ...rest } = contract;
    const moved = Object.entries(paths).map(([name, item]) => [name.replace("/v1", ""), item]);
    const servers = [{ url: "https://staging.example.com/v1" }];
    expect(said(JSON.stringify({ ...rest, servers, paths: Object.fromEntries(moved) }))).toEqual([]);
    const logs = Object.keys(paths).find((name) => name.endsWith("/logs"));
    const without = JSON.parse(edited(published, [[`paths ${logs}`, undefined]]));
    expect(comparePublished(contract, without)).toEqual({
      disagreements: [],
      notThere: ["getProcessingLogs"],
    });
    expect(comparePublished(contract, without, ["getFile"]).notThere).toEqual([]);
  });

  it("disagrees where a list loses a filter, or a body comes where there was none", () => {
    const list = contract.paths?.[path] as { get: { parameters: { name?: string }[] } } | undefined;
    const parameters = list?.get.parameters ?? [];
    const others = parameters.filter(({ name }) => name !== "status");
    expect(others.length).toBe(parameters.length - 1);
    expect(said(edited(published, [[`paths ${path} get parameters`, others]]))).toEqual([
      "listFiles, query parameter status: a parameter / no such parameter",
    ]);
    const removal = `paths ${path}/{file_id} delete responses 204`;
    const body = [[removal, { description: "", content: { "application/json": {} } }]] as const;
    expect(said(edited(published, body), ["deleteFile"])).toEqual([
      "deleteFile, response 204: no body / the media type application/json",
    ]);
  });
});

describe("anything but a description", () => {
  const file = (name: string, text: string): string => {
    const whole = join(tmpdir(), `published-${process.pid}-${name}`);
    writeFileSync(whole, text);
    return whole;
  };
  it.each([
    ["page.html", "<!doctype html>\n<p>", "is not an OpenAPI 3.0 or 3.1 description"],
    ["swagger.json", '{ "swagger": "2.0" }', "is not an OpenAPI 3.0 or 3.1 description"],
    ["half.json", '{ "openapi": ', "is neither JSON nor YAML"],
    [
      "part.yaml",
      "openapi: 3.1.0\npaths: { /a: { $ref: other.yaml } }",
      "refers to another file, other.yaml",
    ],
  ])("is told: %s", async (name, text, message) => {
    await expect(readPublished(file(name, text))).rejects.toThrow(message);
  });

  it("is told where there is none", async () => {
    await expect(readPublished("/nonexistent/openapi.json")).rejects.toThrow("cannot be read: ENOENT");
    await expect(readPublished("http://127.0.0.1:1/openapi.json")).rejects.toThrow("cannot be read");
  });
});
