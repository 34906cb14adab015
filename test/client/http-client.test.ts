import { describe, expect, test } from "vitest";
import { clientOf, envelope, ok, raw, rawPath, rejection, session } from "./examples.js";
import { serve } from "./loopback.js";

describe("http, the raw client", () => {
  const { params, body } = raw;

  test("has the base URL, the headers and the credentials, and responds as openapi-fetch does", async () => {
    const server = await serve(ok, envelope(404, "NO"));
    const { http } = clientOf(server, { headers: { "x-a": "client" } });
    const first = await http.POST(rawPath, raw);
    expect(first.data).toEqual(session);
    const second = await http.POST(rawPath, raw);
    expect(second.error).toMatchObject({ success: false });
    expect(second.response.status).toBe(404);
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: "Bearer canary-access-token",
      "x-a": "client",
    });
  });

  test("keeps its middleware to itself", async () => {
    const server = await serve(ok, ok);
    const client = clientOf(server);
    client.http.use({ onRequest: ({ request }) => request.headers.set("x-a", "middleware") });
    await client.http.POST(rawPath, raw);
    expect(await client.getUploadUrl({ ...params.path, ...body })).toEqual(session);
    expect(server.requests.map(({ headers }) => headers["x-a"])).toEqual(["middleware", undefined]);
  });

  test("asks a credential function once more on a 401, in each of its calls", async () => {
    let count = 0;
    const server = await serve(envelope(401, "NO"), ok, envelope(401, "NO"), ok);
    const { http } = clientOf(server, { accessToken: () => `token-number-${++count}` });
    for (let call = 0; call < 2; call++) expect((await http.POST(rawPath, raw)).data).toEqual(session);
    expect(server.requests).toHaveLength(4);
  });

  test("refuses a credential that fits into no header, in its own name", async () => {
    const { http } = clientOf({ url: "http://localhost" }, { accessToken: "two words" });
    expect(await rejection(http.POST(rawPath, raw))).toMatchObject({
      kind: "invalid-argument",
      argument: "accessToken",
      operationId: "http",
    });
  });

  test("fills paths with texts and numbers, and with nothing else", async () => {
    const server = await serve(ok);
    const call = (store_id: unknown) =>
      clientOf(server).http.POST(rawPath, {
        params: { path: { ...params.path, store_id: store_id as string } },
        body,
      });
    await call(7);
    expect(server.requests[0]?.path).toContain("/stores/7/files/");
    for (const no of [true, 7n, { a: 1 }, undefined])
      expect(await rejection(call(no))).toMatchObject({ argument: "store_id" });
  });

  test("guards path parameters", async () => {
    const server = await serve(ok);
    const call = clientOf(server).http.POST(rawPath, {
      params: { path: { ...params.path, store_id: ".." } },
      body,
    });
    expect(await rejection(call)).toMatchObject({
      kind: "invalid-argument",
      argument: "store_id",
      operationId: "http",
    });
    expect(server.connections).toBe(0);
  });

  test("sends no credentials to another origin", async () => {
    const server = await serve(ok);
    const elsewhere = await serve(ok);
    const { http } = clientOf(server, { apiKey: "canary-key" });
    await http.POST(rawPath, { params, body, baseUrl: elsewhere.url });
    expect(JSON.stringify(elsewhere.requests[0]?.headers)).not.toContain("canary");
  });
});
