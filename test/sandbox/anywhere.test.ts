import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import { expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/index.js";
import { page, read, request, type Session } from "./requests.js";

/** What the web platform has, and every runtime with it. Nothing of Node. */
const platform = {
  ...{ Blob, Headers, ReadableStream, Request, Response, TextDecoder, TextEncoder, URL, URLSearchParams },
  ...{ btoa, crypto },
};

/** A sandbox that was bundled for browsers and runs where there is no Node. */
function createElsewhere(): Sandbox {
  const { outputFiles } = buildSync({
    entryPoints: ["src/sandbox/index.ts"],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "sandbox",
    write: false,
  });
  const context = createContext({ ...platform });
  return runInContext(`${outputFiles[0]?.text}; sandbox.createSandbox()`, context) as Sandbox;
}

it("needs nothing but the web platform in process", async () => {
  const sandbox = createElsewhere();
  const { body } = await read<Session>(sandbox.fetch(request()));
  expect(body.upload_id).toBe("file_abc123def456");
  expect((await sandbox.fetch(body.signed_url, { method: "PUT", body: "a" })).status).toBe(400);
  expect((await sandbox.fetch(page, { method: "POST" })).status).toBe(401);
});

it("says where it can listen when it cannot", async () => {
  await expect(createElsewhere().listen(0)).rejects.toThrow("sandbox.fetch works everywhere");
});
