import { describe, expect, test } from "vitest";
import { type ClientOptions, createClient } from "../../src/index.js";
import { args, rejection, session, storeNotFound } from "./examples.js";

/** A client whose server gives this answer to everything. */
const client = (answer: () => Response, options: ClientOptions = {}) =>
  createClient({ fetch: async () => answer(), maxRetries: 0, ...options });
const answering = (body: unknown, status = 200) => client(() => Response.json(body, { status }));
const sound = answering(session);

/** What a log shows of a failed call: the name of the error and its message. */
const cases: Record<string, () => unknown> = {
  "InvalidArgumentError: baseUrl must be https without user, query or fragment": async () =>
    createClient({ baseUrl: "http://api.aitronos.com" }),
  "InvalidArgumentError: arguments must be of type object": () => sound.getUploadUrl("args" as never),
  "InvalidArgumentError: store_id must be one path segment": () =>
    sound.getUploadUrl({ ...args, store_id: ".." }),
  "InvalidArgumentError: file_name must have at most 255 characters": () =>
    sound.getUploadUrl({ ...args, file_name: "x".repeat(256) }),
  "InvalidArgumentError: timeoutMs must be above 0": () => sound.getUploadUrl(args, { timeoutMs: 0 }),
  "InvalidArgumentError: request has an invalid header or argument": () =>
    sound.getUploadUrl({ ...args, extra: 1n } as typeof args),
  "InvalidArgumentError: accessToken is empty or has an invalid character": () =>
    client(() => Response.json(session), { accessToken: "two words" }).getUploadUrl(args),
  "NetworkError: no response: unknown reason": () =>
    client(() => {
      throw new Error("down");
    }).getUploadUrl(args),
  "NetworkError: accessToken() failed": () =>
    client(() => Response.json(session), { accessToken: () => Promise.reject() }).getUploadUrl(args),
  "TimeoutError: no response within 5 ms": () =>
    createClient({ fetch: () => new Promise(() => {}), timeoutMs: 5 }).getUploadUrl(args),
  "UnexpectedResponseError: 200: not JSON": () => client(() => new Response("<html>")).getUploadUrl(args),
  "UnexpectedResponseError: 200: not in the contract": () => answering(storeNotFound.body).getUploadUrl(args),
  "UnexpectedResponseError: 200: body must be of type object": () => answering(null).getUploadUrl(args),
  "UnexpectedResponseError: 200: chunk_size must be of type integer": () =>
    answering({ ...session, chunk_size: "8388608" }).getUploadUrl(args),
  "UnexpectedResponseError: 404: details.organization_id is required": () =>
    answering(
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
