import { describe, expect, test, vi } from "vitest";
import { createClient } from "../../src/index.js";
import { args, clientOf, ok, session } from "./examples.js";
import { serve } from "./loopback.js";

describe("fetch", () => {
  test("gets a whole Request, and the signal beside it", async () => {
    const fetch = vi.fn(async (_: Request, __?: RequestInit) => Response.json(session));
    await createClient({ fetch, accessToken: "token-1" }).getUploadUrl(args);
    const [request, init] = fetch.mock.calls[0] ?? [];
    expect(request).toBeInstanceOf(Request);
    expect(request?.url).toBe(
      "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url",
    );
    expect(request?.redirect).toBe("manual");
    expect(init?.signal).toBeInstanceOf(AbortSignal);
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
