import { describe, expect, test } from "vitest";
import { type ClientOptions, createClient } from "../../src/index.js";
import { args, rejection, session, storeNotFound } from "./examples.js";

/** A client whose server sends this response to everything. */
const client = (respond: () => Response, options: ClientOptions = {}) =>
  createClient({ accessToken: "token", fetch: async () => respond(), maxRetries: 0, ...options });
const responding = (body: unknown, status = 200) => client(() => Response.json(body, { status }));
const sound = responding(session);

/** What a log shows of a failed call: the name of the error and its message. */
const cases: Record<string, () => unknown> = {
  "InvalidArgumentError: baseUrl must be https; http is for localhost only": async () =>
    createClient({ baseUrl: "http://api.aitronos.com" }),
  "InvalidArgumentError: baseUrl is not a URL: does it lack https://?": async () =>
    createClient({ baseUrl: "api.aitronos.com" }),
  "InvalidArgumentError: baseUrl must have no user, query, fragment or /v1": async () =>
    createClient({ baseUrl: "https://api.aitronos.com/v1/" }),
  "InvalidArgumentError: arguments must be of type object": () => sound.getUploadUrl("args" as never),
  "InvalidArgumentError: store_id must be one path segment": () =>
    sound.getUploadUrl({ ...args, store_id: ".." }),
  "InvalidArgumentError: organization_id is required (got organizationId)": () =>
    sound.getUploadUrl({ ...args, organization_id: undefined, organizationId: "org_1" } as never),
  "InvalidArgumentError: file_name must have at most 255 characters": () =>
    sound.getUploadUrl({ ...args, file_name: "x".repeat(256) }),
  "InvalidArgumentError: file_size must be of type integer": () =>
    sound.getUploadUrl({ ...args, file_size: "7" as never }),
  'InvalidArgumentError: status must be "pending", "processing", "completed" or "failed"': () =>
    sound.listFiles({ ...args, status: "ready" as never }),
  "InvalidArgumentError: timeoutMs must be greater than 0": () => sound.getUploadUrl(args, { timeoutMs: 0 }),
  "InvalidArgumentError: request cannot be built: Do not know how to serialize a BigInt": () =>
    sound.getUploadUrl({ ...args, extra: 1n } as typeof args),
  "InvalidArgumentError: accessToken is undefined: is AITRONOS_ACCESS_TOKEN set?": () =>
    createClient({}).getUploadUrl(args),
  "InvalidArgumentError: apiKey is undefined: is AITRONOS_API_KEY set?": () =>
    createClient({ apiKey: undefined }).getUploadUrl(args),
  "InvalidArgumentError: accessToken is empty: is AITRONOS_ACCESS_TOKEN set?": () =>
    client(() => Response.json(session), { accessToken: "" }).getUploadUrl(args),
  "InvalidArgumentError: accessToken begins with Bearer: give the token alone": () =>
    client(() => Response.json(session), { accessToken: "Bearer abc" }).getUploadUrl(args),
  "InvalidArgumentError: accessToken ends with a line break": () =>
    client(() => Response.json(session), { accessToken: "abc\n" }).getUploadUrl(args),
  "InvalidArgumentError: accessToken has an invalid character": () =>
    client(() => Response.json(session), { accessToken: "two words" }).getUploadUrl(args),
  "NetworkError: no response from api.aitronos.com: the proxy is down": () =>
    client(() => {
      throw new Error("the proxy is down");
    }).getUploadUrl(args),
  "NetworkError: no response from api.aitronos.com: unknown reason": () =>
    client(() => {
      throw { why: "none" };
    }).getUploadUrl(args),
  "NetworkError: accessToken() failed": () =>
    client(() => Response.json(session), { accessToken: () => Promise.reject() }).getUploadUrl(args),
  "TimeoutError: no response within 5 ms": () =>
    createClient({ accessToken: "token", fetch: () => new Promise(() => {}), timeoutMs: 5 }).getUploadUrl(
      args,
    ),
  "UnexpectedResponseError: 404 with text/html instead of JSON: is baseUrl right?": () =>
    client(
      () => new Response("<html>", { status: 404, headers: { "content-type": "text/html; charset=utf-8" } }),
    ).getUploadUrl(args),
  "UnexpectedResponseError: 502 with text/html instead of JSON": () =>
    client(
      () => new Response("<html>", { status: 502, headers: { "content-type": "text/html" } }),
    ).getUploadUrl(args),
  "UnexpectedResponseError: 500 with text/html instead of JSON": () =>
    client(
      () => new Response("<html>", { status: 500, headers: { "content-type": "text/html" } }),
    ).getUploadUrl(args),
  "UnexpectedResponseError: 404 with text instead of JSON: is baseUrl right?": () =>
    client(() => new Response(new TextEncoder().encode("no"), { status: 404 })).getUploadUrl(args),
  "UnexpectedResponseError: 404: not in the contract": () =>
    responding({ detail: "Not Found" }, 404).getUploadUrl(args),
  "UnexpectedResponseError: 500 with no body": () =>
    client(() => new Response(null, { status: 500 })).getUploadUrl(args),
  "UnexpectedResponseError: 200 with broken JSON": () =>
    client(() => new Response("{", { headers: { "content-type": "application/json" } })).getUploadUrl(args),
  "UnexpectedResponseError: 200: not in the contract": () =>
    responding(storeNotFound.body).getUploadUrl(args),
  "UnexpectedResponseError: 200: body must be of type object": () => responding(null).getUploadUrl(args),
  "UnexpectedResponseError: 200: chunk_size must be of type integer": () =>
    responding({ ...session, chunk_size: "8388608" }).getUploadUrl(args),
  "UnexpectedResponseError: 404: details.organization_id is required": () =>
    responding(
      { success: false, error: { ...storeNotFound.body.error, details: { store_id: "vs_abc123" } } },
      404,
    ).getUploadUrl(args),
};

describe("a log shows what happened", () => {
  test.each(Object.entries(cases))("%s", async (line, fail) => {
    const error = await rejection((async () => fail())());
    expect(`${error}`).toBe(line);
  });
});
