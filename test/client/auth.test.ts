import { describe, expect, test, vi } from "vitest";
import { createClient, InvalidArgumentError } from "../../src/index.js";
import { args, clientOf, envelope, ok, raw, rawPath, rejection, session } from "./examples.js";
import { serve } from "./loopback.js";

const refused = envelope(401, "TOKEN_EXPIRED");
const counting = () => {
  let count = 0;
  return vi.fn(async () => `token-number-${++count}`);
};

describe("credentials", () => {
  test("an access token is a bearer token, an API key has its own header, both may be sent", async () => {
    const server = await serve(ok);
    await createClient({ baseUrl: server.url, accessToken: "token-1" }).getUploadUrl(args);
    await createClient({ baseUrl: server.url, apiKey: "ak_1" }).getUploadUrl(args);
    await createClient({
      baseUrl: server.url,
      accessToken: () => "token-2",
      apiKey: async () => "ak_2",
    }).getUploadUrl(args);
    await createClient({ baseUrl: server.url }).getUploadUrl(args);
    expect(server.requests.map(({ headers }) => [headers.authorization, headers["x-api-key"]])).toEqual([
      ["Bearer token-1", undefined],
      [undefined, "ak_1"],
      ["Bearer token-2", "ak_2"],
      [undefined, undefined],
    ]);
  });

  test("a function is asked anew for every attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await serve({ status: 503 }, { status: 503 }, ok);
    await clientOf(server, { accessToken: counting() }).getUploadUrl(args);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-number-1",
      "Bearer token-number-2",
      "Bearer token-number-3",
    ]);
  });

  test("what a credential function gives must fit into a header", async () => {
    for (const bad of ["", "two words", "line\nbreak", undefined, 7, "ü"]) {
      const error = await rejection(
        createClient({ apiKey: () => bad as string, fetch: async () => Response.json(session) }).getUploadUrl(
          args,
        ),
      );
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ argument: "apiKey", attempts: 0 });
    }
  });

  test("a credential function that fails is a NetworkError, at once", async () => {
    const server = await serve(ok);
    const asked = vi.fn(() => {
      throw new Error("the login server is down");
    });
    const error = await rejection(clientOf(server, { accessToken: asked }).getUploadUrl(args));
    expect(error).toMatchObject({ kind: "network", attempts: 0, message: "accessToken() failed" });
    expect((error as Error).cause).toMatchObject({ message: "the login server is down" });
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe("on a 401", () => {
  test("a function is asked once more", async () => {
    const server = await serve(refused, ok);
    expect(await clientOf(server, { accessToken: counting() }).getUploadUrl(args)).toEqual(session);
    expect(server.requests[1]?.headers.authorization).toBe("Bearer token-number-2");
    expect(server.requests[1]?.body).toBe(server.requests[0]?.body);
  });

  test("an API key that is a function is asked for once more too", async () => {
    const server = await serve(refused, ok);
    await createClient({ baseUrl: server.url, apiKey: counting() }).getUploadUrl(args);
    expect(server.requests.map(({ headers }) => headers["x-api-key"])).toEqual([
      "token-number-1",
      "token-number-2",
    ]);
  });

  test("the raw client leaves no body behind on its socket", async () => {
    const cancel = vi.fn();
    const responses = [new Response(new ReadableStream({ cancel }), { status: 401 }), Response.json(session)];
    const client = createClient({
      accessToken: counting(),
      fetch: async () => responses.shift() as Response,
    });
    expect((await client.http.POST(rawPath, raw)).data).toEqual(session);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test("only once, and the second response is the error", async () => {
    const accessToken = counting();
    const server = await serve(refused, refused, ok);
    const error = await rejection(clientOf(server, { accessToken }).getUploadUrl(args));
    expect(error).toMatchObject({ kind: "api", status: 401, code: "TOKEN_EXPIRED", attempts: 2 });
    expect(accessToken).toHaveBeenCalledTimes(2);
  });

  test("once in a call, not once in an attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await serve(refused, { status: 503 }, refused, ok);
    expect(await rejection(clientOf(server, { accessToken: counting() }).getUploadUrl(args))).toMatchObject({
      status: 401,
      attempts: 3,
    });
  });

  test("a function that fails then is not asked a third time, whatever its failure looks like", async () => {
    const unreachable = Object.assign(new Error("no identity provider"), { code: "ECONNREFUSED" });
    const accessToken = vi.fn().mockResolvedValueOnce("token-number-1").mockRejectedValue(unreachable);
    const server = await serve(refused, ok);
    const error = await rejection(clientOf(server, { accessToken }).getUploadUrl(args));
    expect(error).toMatchObject({ kind: "network", message: "accessToken() failed", attempts: 1 });
    expect(accessToken).toHaveBeenCalledTimes(2);
  });

  test("a token that is not a function is not sent again", async () => {
    const server = await serve(refused, ok);
    expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ status: 401, attempts: 1 });
  });

  test("maxRetries 0 does not forbid it: it is not the retry of a failure but the use of a new token", async () => {
    const server = await serve(refused, ok);
    const client = clientOf(server, { accessToken: counting(), maxRetries: 0 });
    expect(await client.getUploadUrl(args)).toEqual(session);
  });
});
