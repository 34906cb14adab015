import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { checkedHttp } from "./checked-sandbox.js";
import { page, request, type Session } from "./requests.js";

const listen = async () => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  const base = await sandbox.listen(0);
  return {
    sandbox,
    base,
    fetch: checkedHttp(sandbox, base),
    url: page.replace("https://api.aitronos.com", base),
  };
};

/** What a server says to raw bytes, which no client library would send. */
const raw = (base: string, bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), "127.0.0.1", () => socket.end(bytes));
    let said = "";
    socket
      .on("data", (chunk) => (said += chunk))
      .on("close", () => resolve(said))
      .on("error", reject);
  });

it("sends the bytes where the request went, by the name under which it went", async () => {
  const { sandbox, url } = await listen();
  const local = url.replace("127.0.0.1", "localhost");
  const { signed_url } = (await (await checkedHttp(sandbox, local)(request({}, local))).json()) as Session;
  expect(new URL(signed_url).origin).toBe(new URL(local).origin);
});

it("lets a page of any origin call it and read its headers", async () => {
  const { url } = await listen();
  const Origin = "https://app.example.com";
  const preflight = await fetch(url, {
    method: "OPTIONS",
    headers: {
      Origin,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "authorization,content-type",
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe(Origin);
  // For `credentials: "include"`, with which no wildcard counts either.
  expect(preflight.headers.get("access-control-allow-credentials")).toBe("true");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
  expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization,content-type");
  const response = await fetch(new Request(request({}, url), { headers: { Origin } }));
  expect(response.status).toBe(401);
  expect(response.headers.get("access-control-allow-origin")).toBe(Origin);
  expect(response.headers.get("access-control-allow-credentials")).toBe("true");
  expect(response.headers.get("access-control-expose-headers")).toContain("x-request-id");
  expect(response.headers.get("vary")).toContain("Origin");
});

it("says nothing of origins to those who have none, nor in process", async () => {
  const { url, sandbox, fetch } = await listen();
  const responses = [
    await fetch(request({}, url)),
    await sandbox.fetch(request({ headers: { Origin: "https://a.example" } })),
  ];
  for (const { headers } of responses) expect(headers.get("access-control-allow-origin")).toBeNull();
});

it("survives bytes that are not a request to it", async () => {
  const { base, url, fetch } = await listen();
  const host = `Host: ${new URL(base).host}\r\n`;
  expect(await raw(base, `TRACE / HTTP/1.1\r\n${host}\r\n`)).toMatch(/^HTTP\/1\.1 400/);
  expect(await raw(base, `OPTIONS * HTTP/1.1\r\n${host}\r\n`)).toMatch(/^HTTP\/1\.1 40/);
  expect(await raw(base, "GET / HTTP/1.1\r\nHost: a b\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  expect(await raw(base, "nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  expect((await fetch(request({}, url))).status).toBe(200);
});

it("responds before it has read a body that it does not need, and the connection stays open", async () => {
  const { url, fetch } = await listen();
  const body = new Uint8Array(12 * 1024 * 1024);
  for (let turn = 0; turn < 2; turn++) {
    const response = await fetch(url, { method: "POST", body });
    expect([response.status, await response.json()]).toMatchObject([401, { success: false }]);
  }
});

it("survives a caller who leaves in the middle of a body", async () => {
  const { url, fetch } = await listen();
  await new Promise((resolve) => {
    const call = httpRequest(url, {
      method: "POST",
      headers: { Authorization: "Bearer a", "Content-Length": "1000" },
    });
    call.on("error", resolve).write("{");
    setTimeout(() => call.destroy(new Error("gone")), 50);
  });
  expect((await fetch(request({}, url))).status).toBe(200);
});

it("refuses a port that is taken, and lets go of its own when it is closed", async () => {
  const { sandbox, base } = await listen();
  const port = Number(new URL(base).port);
  const second = createSandbox();
  await expect(second.listen(port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  await sandbox.close();
  expect(await second.listen(port)).toBe(base);
  await second.close();
  await expect(fetch(base)).rejects.toThrow();
});

it.each(["x", -1, 65_536, 1.5, undefined])("refuses to listen on %j", async (port) => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  await expect(sandbox.listen(port as number)).rejects.toThrow("a port is a whole number from 0 to 65535");
});
