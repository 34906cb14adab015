import { describe, expect, test } from "vitest";
import { createClient } from "../../src/index.js";
import { args, clientOf, ok, raw, rawPath, rejection } from "../client/examples.js";
import { serve } from "../client/loopback.js";

describe("redirects", () => {
  for (const status of [301, 302, 303, 307, 308]) {
    test(`${status} to another origin takes nothing there, and is a response that the contract does not describe`, async () => {
      const elsewhere = await serve(ok);
      const server = await serve({
        status,
        headers: { location: `${elsewhere.url}/steal`, "x-request-id": "req-3" },
      });
      const client = clientOf(server, { apiKey: "canary-key", headers: { "x-proxy-key": "canary-proxy" } });
      expect(await rejection(client.getUploadUrl(args))).toMatchObject({
        kind: "unexpected-response",
        status,
        message: `${status} to another address: is baseUrl right?`,
        requestId: "req-3",
      });
      await client.http.POST(rawPath, { ...raw, redirect: "follow" });
      expect(server.requests).toHaveLength(2);
      expect(elsewhere.connections).toBe(0);
    });
  }

  test("the raw client follows none either when a fetch is injected", async () => {
    const elsewhere = await serve(ok);
    const server = await serve({ status: 307, headers: { location: `${elsewhere.url}/steal` } });
    const { http } = clientOf(server, { apiKey: "canary-key", fetch: (url, init) => fetch(url, init) });
    const { response } = await http.POST(rawPath, { ...raw, redirect: "follow" });
    expect(response.status).toBe(307);
    expect(elsewhere.connections).toBe(0);
  });

  test("not even to the same origin: what the contract names is where requests go", async () => {
    const server = await serve({ status: 307, headers: { location: "/elsewhere" } }, ok);
    expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ status: 307 });
    expect(server.requests).toHaveLength(1);
  });

  test("a browser hides them, and they are the same error there", async () => {
    const opaque = Object.defineProperties(new Response(""), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
      ok: { value: false },
    });
    const error = await rejection(
      createClient({ accessToken: "canary-access-token", fetch: async () => opaque }).getUploadUrl(args),
    );
    expect(error).toMatchObject({
      kind: "unexpected-response",
      status: 0,
      message: "a redirect to another address: is baseUrl right?",
    });
  });
});
