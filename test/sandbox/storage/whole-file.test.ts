import { describe, expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import { checked, checkedHttp, createCheckedSandbox } from "../checked-sandbox.js";
import { page, read, requestWith, type Session } from "../requests.js";

const text = "a,b\n1,2\n";
const fields = { file_name: "a.csv", file_size: text.length };

/** Opens an upload session for `text` and returns its signed URL. */
const open = async (fetch: typeof globalThis.fetch, url = page) =>
  (await read<Session>(fetch(requestWith(fields, url)))).body.signed_url;

const put = (fetch: typeof globalThis.fetch, url: string, init: RequestInit = {}) =>
  fetch(url, { method: "PUT", headers: { "Content-Type": "text/csv" }, body: text, ...init });

interface Running {
  sandbox: Sandbox;
  fetch: typeof globalThis.fetch;
  url: string;
  /** For responses outside the contract. */
  unchecked: typeof globalThis.fetch;
}

async function overHttp(): Promise<Running> {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  const base = await sandbox.listen(0);
  return {
    sandbox,
    fetch: checkedHttp(sandbox, base),
    unchecked: globalThis.fetch,
    url: page.replace("https://api.aitronos.com", base),
  };
}

async function inProcess(): Promise<Running> {
  const sandbox = createSandbox();
  return { sandbox, fetch: checked(sandbox).fetch, unchecked: sandbox.fetch, url: page };
}

describe.each([
  ["in process", inProcess],
  ["over HTTP", overHttp],
])("%s", (_, start) => {
  it("takes the whole file in one PUT, and shows it", async () => {
    const { sandbox, fetch, url } = await start();
    const response = await put(fetch, await open(fetch, url));
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("x-goog-stored-content-length")).toBe(`${text.length}`);
    expect(sandbox.files).toEqual([
      {
        id: "file_abc123def456",
        organization_id: "org_xyz789",
        store_id: "vs_abc123",
        file_name: "a.csv",
        mime_type: "text/csv",
        relative_path: "data/imports",
        content_type: "text/csv",
        size: text.length,
        content: expect.any(Blob),
        created_at: new Date("2025-06-15T10:00:00Z"),
        status: "uploaded",
      },
    ]);
  });

  it("refuses more and less than the session was opened for, and keeps nothing of it", async () => {
    const { sandbox, fetch, url } = await start();
    const signedUrl = await open(fetch, url);
    for (const body of ["", text.slice(1), `${text}3`, text.repeat(1000)])
      expect((await put(fetch, signedUrl, { body })).status).toBe(400);
    expect(sandbox.files).toEqual([]);
    expect((await put(fetch, signedUrl)).status).toBe(200);
  });

  it("gives a second PUT the same response and changes nothing", async () => {
    const { sandbox, fetch, url } = await start();
    const signedUrl = await open(fetch, url);
    await put(fetch, signedUrl);
    expect((await put(fetch, signedUrl, { body: "8 bytes!" })).status).toBe(200);
    expect(await sandbox.files[0]?.content?.text()).toBe(text);
    expect(sandbox.files.length).toBe(1);
  });

  it("deletes the bytes with their file", async () => {
    const { sandbox, fetch, url } = await start();
    const signedUrl = await open(fetch, url);
    await put(fetch, signedUrl);
    const id = sandbox.files[0]?.id ?? "";
    const files = url.replace("/upload-url", "");
    const ask = async (path: string, method: string, body?: object) => {
      const headers = { Authorization: "Bearer a", "Content-Type": "application/json" };
      return (await fetch(files + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }))
        .status;
    };
    expect(await ask("/register", "POST", { upload_id: id })).toBe(201);
    expect((await put(fetch, signedUrl)).status).toBe(200);
    expect(await ask(`/${id}`, "DELETE")).toBe(204);
    expect((await put(fetch, signedUrl)).status).toBe(410);
    expect(await ask("/register", "POST", { upload_id: id })).toBe(422);
  });

  it("knows a signed URL only as it was given, and only until it expires", async () => {
    const { sandbox, fetch, unchecked, url } = await start();
    const signedUrl = await open(fetch, url);
    expect((await put(unchecked, signedUrl.slice(0, -1))).status).toBe(404);
    sandbox.clock.advance(60 * 60 * 1000 - 1);
    const second = await open(fetch, url);
    expect((await put(fetch, signedUrl)).status).toBe(200);
    sandbox.clock.advance(60 * 60 * 1000);
    expect((await put(fetch, second)).status).toBe(410);
    expect((await put(fetch, signedUrl)).status).toBe(200);
    sandbox.clock.advance(7 * 24 * 60 * 60 * 1000);
    for (const each of [signedUrl, second]) expect((await put(fetch, each)).status).toBe(404);
  });

  it("takes PUT, and no credential of the API", async () => {
    const { fetch, url } = await start();
    const signedUrl = await open(fetch, url);
    const statusWith = async (init: RequestInit) => (await put(fetch, signedUrl, init)).status;
    expect(await statusWith({ method: "POST" })).toBe(405);
    expect(await statusWith({ headers: { Authorization: "Bearer a" } })).toBe(401);
    expect(await statusWith({ headers: { "X-API-Key": "a" } })).toBe(401);
    expect(await statusWith({ headers: {} })).toBe(200);
  });

  it("breaks on request, once", async () => {
    const { sandbox, fetch, url } = await start();
    const signedUrl = await open(fetch, url);
    sandbox.faults.add({ status: 503, operation: "storage", retryAfter: "1" });
    const response = await put(fetch, signedUrl);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(sandbox.files).toEqual([]);
    expect((await put(fetch, signedUrl)).status).toBe(200);
  });
});

it("gives every session a URL of its own that cannot be guessed", async () => {
  const { fetch, storageHost } = createCheckedSandbox();
  const urls = await Promise.all(Array.from({ length: 50 }, () => open(fetch)));
  expect(new Set(urls).size).toBe(50);
  for (const url of urls) expect(url).toMatch(/\/storage\/file_\w+\?upload_id=[0-9a-f]{64}$/);
  expect(new Set(urls.map((url) => new URL(url).host))).toEqual(new Set([storageHost]));
});

it("an unasked fault of storage leaves the API alone", async () => {
  const { faults, fetch } = createCheckedSandbox();
  faults.add({ status: 503, operation: "storage" });
  expect((await fetch(requestWith(fields))).status).toBe(200);
});
