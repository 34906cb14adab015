import { describe, expect, test, vi } from "vitest";
import { createClient } from "../../src/index.js";
import { args, clientOf, ok, raw, rawPath, session } from "./examples.js";
import { serve } from "./loopback.js";

describe("fetch", () => {
  const url = "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url";
  const { body } = raw;

  test("gets a URL and a plain init", async () => {
    const fetch = vi.fn(async (_: string, __: RequestInit) => Response.json(session));
    await createClient({ fetch, accessToken: "token-1" }).getUploadUrl(args);
    expect(fetch).toHaveBeenCalledWith(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer token-1" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: expect.any(AbortSignal),
    });
  });

  test("gets the same from the raw client", async () => {
    const fetch = vi.fn(async (_: string, init: RequestInit) => {
      expect(await new Response(init.body).json()).toEqual(body);
      return Response.json(session);
    });
    const { http } = createClient({ fetch, accessToken: "token-1" });
    await http.POST(rawPath, { ...raw, credentials: "include" });
    expect(fetch).toHaveBeenCalledWith(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer token-1" },
      body: expect.any(Blob),
      credentials: "include",
      redirect: "manual",
      signal: expect.any(AbortSignal),
    });
  });

  test("may be a wrapper that adds a header to those that it spreads", async () => {
    const server = await serve(ok);
    const wrapper = (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), "x-proxy": "1" } });
    await clientOf(server, { fetch: wrapper }).getUploadUrl(args);
    expect(server.requests[0]?.headers).toMatchObject({
      "x-proxy": "1",
      authorization: "Bearer canary-access-token",
    });
  });

  test("is the global one of the moment by default", async () => {
    const client = createClient({});
    const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(session));
    expect(await client.getUploadUrl(args)).toEqual(session);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });
});

test("headers of the client and of the call are sent, the call's win, and credentials cannot be replaced by them", async () => {
  const server = await serve(ok);
  const client = clientOf(server, {
    headers: { "x-a": "client", "x-b": "client", authorization: "Bearer other" },
  });
  await client.getUploadUrl(args, { headers: new Headers({ "x-b": "call" }) });
  expect(server.requests[0]?.headers).toMatchObject({
    "x-a": "client",
    "x-b": "call",
    authorization: "Bearer canary-access-token",
  });
});

test("options of a call cannot smuggle in what is not theirs", async () => {
  const server = await serve(ok);
  const smuggled = {
    fetch: () => Promise.reject(),
    baseUrl: "https://evil.example",
    method: "GET",
    parseAs: "text",
  };
  expect(await clientOf(server).getUploadUrl(args, smuggled as object)).toEqual(session);
});
