import { inspect } from "node:util";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type ClientOptions, createClient, type KnowledgeError, type LogFields } from "../../src/index.js";
import { args, envelope, rejection, session } from "./examples.js";
import { type CannedResponse, serve, serveSocket } from "./loopback.js";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const token = "canary-token+with/odd=characters";
const key = "ak_canary-key";
const url = "https://storage.googleapis.com/b/o?X-Goog-Signature=canary-signature&upload_id=canary-upload";

/** Everything a failure says, in every way in which programs write errors down. */
const everythingSaidBy = (error: KnowledgeError): string => {
  const causes: unknown[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    causes.push(at.message, at.stack, String(at));
  return [
    ...causes,
    JSON.stringify(error),
    JSON.stringify({ error }, undefined, 2),
    inspect(error, { depth: 20, showHidden: true }),
    inspect({ error }, { depth: 20, getters: true }),
    Object.getOwnPropertyNames(error).map((name) => inspect(Reflect.get(error, name), { depth: 20 })),
  ].join("\n");
};

/** Fails a call in both styles and returns all that could be written down. */
const leaksOf = async (server: { url: string }, options: ClientOptions = {}) => {
  const lines: string[] = [];
  const log = (event: string, fields: LogFields) =>
    void lines.push(event, JSON.stringify(fields), inspect(fields));
  const logger = { debug: log, info: log, warn: log, error: log };
  const client = createClient({
    accessToken: token,
    apiKey: () => key,
    baseUrl: server.url,
    logger,
    ...options,
  });
  const result = await client.safe.getUploadUrl(args);
  if (result.ok) throw new Error("it was to fail");
  const thrown = (await rejection(client.getUploadUrl(args))) as KnowledgeError;
  expect(lines.length).toBeGreaterThan(0);
  return [
    everythingSaidBy(result.error),
    everythingSaidBy(thrown),
    inspect(result, { depth: 20 }),
    ...lines,
  ].join("\n");
};

const echo = `you sent Bearer ${token} and ${key} and ${encodeURIComponent(token)}, take ${url}`;

describe("no secret is in any error or log line", () => {
  const canned: Record<string, CannedResponse> = {
    "an envelope that echoes them in every field": envelope(400, `BAD ${token}`, {
      message: echo,
      system_message: echo,
      type: echo,
      trace_id: echo,
      details: { echo, [key]: { signed_url: url, deep: [{ signed_url: "canary-bare" }, token] } },
    }),
    "headers that echo them": { status: 500, headers: { "x-request-id": echo }, body: echo },
    "a page that echoes them": {
      status: 502,
      body: `<a href="${url}">${echo}</a><!-- ?q=canary-query&x=1 -->`,
    },
    "a session that lacks a field": { body: { ...session, signed_url: url, upload_id: undefined } },
    "a session that breaks off in the secret": { body: JSON.stringify({ signed_url: url }).slice(0, -20) },
    "a session within a string": { body: JSON.stringify(JSON.stringify({ signed_url: "canary-bare" })) },
    "a session with escaped slashes": {
      status: 400,
      body: JSON.stringify({ u: url }).replaceAll("/", "\\/"),
    },
    "a redirect": { status: 307, headers: { location: `https://evil.example/?token=${token}` }, body: echo },
  };
  for (const [name, response] of Object.entries(canned)) {
    test(name, async () => {
      expect(await leaksOf(await serve(response))).not.toContain("canary");
    });
  }

  test("a response that never ends", async () => {
    const server = await serve((_, response) =>
      response.writeHead(200).write(JSON.stringify({ signed_url: url })),
    );
    expect(await leaksOf(server, { timeoutMs: 60 })).not.toContain("canary");
  });

  test("a connection that breaks", async () => {
    expect(await leaksOf(await serveSocket((socket) => socket.resetAndDestroy()))).not.toContain("canary");
  });

  test("an injected fetch that puts the request into its error", async () => {
    const fetch = async (to: string, init: RequestInit): Promise<Response> => {
      const request = new Request(to, init);
      const cause = Object.assign(new Error(`socket of ${token}`), { headers: [...request.headers], key });
      throw Object.assign(new TypeError(`${request.method} ${url} with ${token} failed`, { cause }), {
        request,
        config: { headers: { "x-api-key": key } },
        code: "EODD",
      });
    };
    const said = await leaksOf({ url: "http://localhost" }, { fetch });
    expect(said).not.toContain("canary");
    expect(said).toContain("EODD");
  });

  test("a credential function that fails and tells the token that it gave before", async () => {
    let count = 0;
    const accessToken = async () => {
      if (count++ > 0) throw new Error(`cannot refresh ${token}`);
      return token;
    };
    const server = await serve({ body: session });
    const client = createClient({ accessToken, baseUrl: server.url });
    await client.getUploadUrl(args);
    const error = (await rejection(client.getUploadUrl(args))) as KnowledgeError;
    expect(everythingSaidBy(error)).toContain("cannot refresh [redacted]");
    expect(everythingSaidBy(error)).not.toContain("canary");
  });

  test("credentials that no header can hold", async () => {
    for (const bad of [`${token}\r\nx-evil: 1`, `canary ${token}`, `canary-ü`, "", " "]) {
      const said = await leaksOf({ url: "http://localhost" }, { accessToken: bad });
      expect(said).not.toContain("canary");
      expect(said).toContain("accessToken");
    }
  });

  test("impossible extra headers", async () => {
    const client = createClient({ accessToken: token });
    const error = await rejection(
      client.getUploadUrl(args, { headers: { "x-extra": "canary\r\nx-evil: 1" } }),
    );
    const said = everythingSaidBy(error as KnowledgeError);
    expect(said).not.toContain("canary");
    expect(said).toContain("headers.x-extra must be");
  });

  test("arguments that are refused", async () => {
    const client = createClient({ accessToken: token });
    for (const bad of [
      { store_id: "canary/.." },
      { file_size: "canary" },
      { file_name: "canary".repeat(99) },
    ]) {
      const error = await rejection(client.getUploadUrl({ ...args, ...(bad as object) }));
      expect(everythingSaidBy(error as KnowledgeError)).not.toContain("canary");
    }
  });
});

test("what is left is still useful", async () => {
  const server = await serve(envelope(400, "BAD_FILE", { message: `no ${token} at ${url}` }));
  const error = await rejection(createClient({ accessToken: token, baseUrl: server.url }).getUploadUrl(args));
  expect((error as Error).message).toBe(
    "BAD_FILE: no [redacted] at https://storage.googleapis.com/b/o?[redacted] (https://aitronos.github.io/aitronos-knowledge/errors.html#BAD_FILE)",
  );
});

test("data is not touched", async () => {
  const echoing = { ...session, signed_url: url, note: echo };
  const server = await serve({ body: echoing });
  expect(await createClient({ accessToken: token, baseUrl: server.url }).getUploadUrl(args)).toEqual(echoing);
});

test("a credential that a call brings in its own headers is in no error", async () => {
  const own = "canary-own-credential";
  const { status, body } = envelope(403, "ACCESS_DENIED", { system_message: `no access with ${own}` });
  const client = createClient({ accessToken: token, fetch: async () => Response.json(body, { status }) });
  const error = (await rejection(
    client.getUploadUrl(args, { headers: { Authorization: `Bearer ${own}` } }),
  )) as KnowledgeError;
  expect(error).toMatchObject({ code: "ACCESS_DENIED", systemMessage: expect.stringContaining("no access") });
  expect(everythingSaidBy(error)).not.toContain(own);
});
