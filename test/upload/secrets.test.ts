import { inspect } from "node:util";
import { expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { type Transport, UploadError, type UploadOptions, upload } from "../../src/upload/index.js";

const token = "token-of-the-caller";
const file = {
  organization_id: "org_xyz789",
  store_id: "vs_abc123",
  file_name: "a",
  source: new Uint8Array(10),
};

/** Uploads with a transport that sees every request. */
async function attempt(respond: (url: string) => Promise<Response>, options: UploadOptions = {}) {
  const sandbox = createSandbox();
  const logged: unknown[] = [];
  const log = (...line: unknown[]) => void logged.push(line);
  const seen: { url: string; headers: Record<string, string> }[] = [];
  const transport: Transport = async (url, { headers }) => {
    seen.push({ url, headers: { ...headers } });
    return respond(url);
  };
  const logger = { debug: log, info: log, warn: log, error: log };
  const knowledge = createClient({ accessToken: token, fetch: sandbox.fetch, logger });
  const trustedHosts = [sandbox.storageHost];
  const error = await upload(knowledge, file, { directLimit: 0, trustedHosts, transport, ...options }).catch(
    (reason: unknown) => reason,
  );
  return { error, seen, logged };
}

const everywhere = (value: unknown) => inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value);

it("never sends the token to storage", async () => {
  const { seen } = await attempt(async () => new Response("no", { status: 403 }));
  expect(seen).toHaveLength(1);
  expect(everywhere(seen)).not.toContain(token);
  expect(Object.keys(seen[0]?.headers ?? {})).toEqual(["content-range", "x-goog-hash"]);
});

it.each(["authorization", "X-API-Key", "Cookie"])("refuses to send %s to storage", async (name) => {
  const { error, seen } = await attempt(async () => new Response(), { headers: { [name]: "my-password" } });
  expect(error).toMatchObject({ kind: "invalid-argument", argument: `headers.${name}` });
  expect(everywhere(error)).not.toContain("my-password");
  expect(seen).toEqual([]);
});

it("keeps the signed URL out of errors and logs, even where storage repeats it", async () => {
  const { error, seen, logged } = await attempt(
    async (url) =>
      new Response(`<Error><Resource>${url}</Resource>${new URL(url).search}</Error>`, { status: 403 }),
  );
  const secret = new URL(seen[0]?.url ?? "").searchParams.get("upload_id") ?? "";
  expect(secret.length).toBeGreaterThan(20);
  expect(error).toBeInstanceOf(UploadError);
  expect(everywhere([error, logged])).not.toContain(secret);
});

it("keeps it out of what a failing transport throws", async () => {
  const { error, seen } = await attempt(
    async (url) => {
      throw Object.assign(new TypeError(`cannot reach ${url}`), { url, cause: new Error(url) });
    },
    { noProgressTimeoutMs: 1 },
  );
  const secret = new URL(seen[0]?.url ?? "").searchParams.get("upload_id") ?? "";
  expect(error).toMatchObject({ reason: "stalled" });
  expect(everywhere(error)).not.toContain(secret);
});
