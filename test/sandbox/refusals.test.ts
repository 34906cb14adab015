import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { createCheckedSandbox } from "./checked-sandbox.js";
import { documentedBody, type Failure, page, read, request, requestWith, type Session } from "./requests.js";

const responseTo = (each: Request) => read<Failure & Session>(createCheckedSandbox().fetch(each));

const json = { "Content-Type": "application/json" };
const withCredential = (name: string, value: string) => request({ headers: { ...json, [name]: value } });

describe("credentials", () => {
  const refused: [what: string, each: Request, code: string][] = [
    ["no credential", request({ headers: json }), "AUTHENTICATION_REQUIRED"],
    ["another scheme", withCredential("Authorization", "Basic YTpi"), "AUTHENTICATION_REQUIRED"],
    ["Bearer without a token", withCredential("Authorization", "Bearer"), "TOKEN_INVALID"],
    ["a token with a space", withCredential("Authorization", "Bearer a b"), "TOKEN_INVALID"],
    ["a token with a quote", withCredential("Authorization", 'Bearer "a"'), "TOKEN_INVALID"],
    ["an empty API key", withCredential("X-API-Key", ""), "INVALID_API_KEY"],
    ["an API key with a space", withCredential("X-API-Key", "ak 1"), "INVALID_API_KEY"],
  ];
  it.each(refused)("%s: 401", async (_, each, code) => {
    expect(await responseTo(each)).toMatchObject({
      status: 401,
      body: { success: false, error: { status: 401, code } },
    });
  });

  it.each([
    ["a token", withCredential("Authorization", "Bearer sandbox")],
    ["a token in lower case", withCredential("Authorization", "bearer sandbox")],
    ["a JSON Web Token", withCredential("Authorization", "Bearer eyJh.eyJz-_.c2ln==")],
    ["an API key", withCredential("X-API-Key", "ak_sandbox")],
  ])("%s: 200", async (_, each) => expect(await responseTo(each)).toMatchObject({ status: 200 }));
});

const inLatin1 = (value: unknown) => Uint8Array.from(JSON.stringify(value), (letter) => letter.charCodeAt(0));

describe("bodies", () => {
  const field = (name: string) => ({
    status: 422,
    body: { error: { code: "VALIDATION_ERROR", details: { field: name } } },
  });
  const refused: [what: string, fields: Record<string, unknown>, name: string][] = [
    ["no file name", { file_name: undefined }, "file_name"],
    ["an empty file name", { file_name: "" }, "file_name"],
    ["a file name of 256 characters", { file_name: "a".repeat(256) }, "file_name"],
    ["a file name of 256 characters outside the BMP", { file_name: "🗂".repeat(256) }, "file_name"],
    ["a file name that is not a text", { file_name: 7 }, "file_name"],
    ["no size", { file_size: undefined }, "file_size"],
    ["a size of nothing", { file_size: 0 }, "file_size"],
    ["a negative size", { file_size: -1 }, "file_size"],
    ["a size with a fraction", { file_size: 1.5 }, "file_size"],
    ["a size as text", { file_size: "1" }, "file_size"],
    ["a size beyond 64 bits", { file_size: 2 ** 63 }, "file_size"],
    ["no MIME type", { mime_type: undefined }, "mime_type"],
    ["a MIME type without a subtype", { mime_type: "text" }, "mime_type"],
    ["a relative path of null", { relative_path: null }, "relative_path"],
    ["a relative path that is not a text", { relative_path: ["a"] }, "relative_path"],
  ];
  it.each(refused)("%s: 422", async (_, fields, name) => {
    expect(await responseTo(requestWith(fields))).toMatchObject(field(name));
  });

  it("names the value that it refuses, and none where there is none", async () => {
    const { body } = await responseTo(requestWith({ file_size: -1 }));
    expect(body.error.details).toEqual({ field: "file_size", value: -1 });
    expect((await responseTo(requestWith({ file_size: undefined }))).body.error.details).toEqual({
      field: "file_size",
    });
  });

  it.each([
    ["a file name of 1 character", { file_name: "a" }],
    ["a file name of 255 characters", { file_name: "a".repeat(255) }],
    ["a file name of 255 characters outside the BMP", { file_name: "🗂".repeat(255) }],
    ["one byte", { file_size: 1 }],
    ["a size of five terabytes", { file_size: 5e12 }],
    ["a MIME type with a parameter", { mime_type: "text/csv; charset=utf-8" }],
    ["no relative path", { relative_path: undefined }],
    ["a field that is not documented", { checksum: "1" }],
  ])("%s: 200", async (_, fields) =>
    expect(await responseTo(requestWith(fields))).toMatchObject({ status: 200 }),
  );

  it.each([
    ["no body", request({ body: null })],
    ["an empty body", request({ body: "" })],
    ["a body that is cut short", request({ body: '{"file_name":' })],
    ["a body in another encoding", request({ body: inLatin1({ ...documentedBody, file_name: "é" }) })],
    ["an array", request({ body: "[]" })],
    ["null", request({ body: "null" })],
    [
      "a media type other than JSON",
      request({ headers: { Authorization: "Bearer a", "Content-Type": "text/plain" } }),
    ],
    [
      "a form",
      request({ headers: { Authorization: "Bearer a" }, body: new URLSearchParams({ file_name: "a" }) }),
    ],
    ["a body of two megabytes", requestWith({ relative_path: "a".repeat(2 ** 21) })],
  ])("%s: 422", async (_, each) => {
    expect(await responseTo(each)).toMatchObject({
      status: 422,
      body: { error: { code: "VALIDATION_ERROR" } },
    });
  });

  it("is not led astray by names that every object has", async () => {
    const body = JSON.stringify(documentedBody).replace(
      '"mime_type"',
      '"__proto__":{"mime_type":"text/csv"},"x"',
    );
    expect(await responseTo(request({ body }))).toMatchObject(field("mime_type"));
  });
});

describe("paths", () => {
  it("an organization in another form: 422", async () => {
    const response = await responseTo(request({}, page.replace("org_xyz789", "xyz789")));
    expect(response).toMatchObject({
      status: 422,
      body: { error: { details: { field: "organization_id", value: "xyz789" } } },
    });
  });

  it("another caller's organization: 403", async () => {
    const response = await responseTo(request({}, page.replace("org_xyz789", "org_other")));
    expect(response).toMatchObject({ status: 403, body: { error: { code: "ORGANIZATION_ACCESS_DENIED" } } });
  });

  it("a store that does not exist: 404, with what was looked for", async () => {
    const response = await responseTo(request({}, page.replace("vs_abc123", "a%2Fb%20c")));
    const details = { store_id: "a/b c", organization_id: "org_xyz789" };
    expect(response).toMatchObject({
      status: 404,
      body: { error: { code: "VECTOR_STORE_NOT_FOUND", details } },
    });
  });

  it("a malformed escape: 422", async () => {
    expect(await responseTo(request({}, page.replace("vs_abc123", "%zz")))).toMatchObject({ status: 422 });
  });

  it.each(["https://api.aitronos.com/", `${page}/`, page.replace("v1", "v2"), page.replace("vs_abc123", "")])(
    "%s: 404 of its own",
    async (url) => {
      const response = await read<Failure>(createSandbox().fetch(request({}, url)));
      expect(response).toMatchObject({
        status: 404,
        body: { success: false, error: { code: "NOT_FOUND", status: 404 } },
      });
    },
  );

  it("says which operations it knows where it does not know one", async () => {
    const url = "https://api.aitronos.com/v1/nothing";
    const { body } = await read<Failure>(createSandbox().fetch(url));
    expect(body.error).toMatchObject({
      system_message: expect.stringMatching(
        /^The sandbox does not know GET \/v1\/nothing. It knows: [A-Z]+ \/v1\//,
      ),
    });
  });

  it("another method: 405, with the one that is right", async () => {
    const response = await createSandbox().fetch(request({ method: "PUT" }));
    expect(response.headers.get("allow")).toBe("POST");
    expect(await read(response)).toMatchObject({
      status: 405,
      body: { error: { code: "METHOD_NOT_ALLOWED", status: 405 } },
    });
  });

  it("takes organizations and stores to choose", async () => {
    const { fetch } = createCheckedSandbox({ organizations: { org_a: ["vs_1", "vs_2"], org_b: [] } });
    const status = async (path: string) =>
      (await fetch(request({}, page.replace("org_xyz789/stores/vs_abc123", path)))).status;
    expect(await status("org_a/stores/vs_2")).toBe(200);
    expect(await status("org_b/stores/vs_2")).toBe(404);
    expect(await status("org_xyz789/stores/vs_abc123")).toBe(403);
    expect(await status("org_a/stores/toString")).toBe(404);
  });
});
