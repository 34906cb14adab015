import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { createSandbox, type Fault, type Sandbox, type StorageOptions } from "../../src/sandbox/index.js";
import { executablePath, flags, installCommand, patience } from "../chromium.js";
import { describeWith } from "../needs.js";
import { installed, scratch } from "../package/installed.js";
import { violations } from "../stages/docs/chromium.js";
import { stopWithTest } from "../stop-with-test.js";
import { pageScenarios } from "../upload/folder-scenario.js";

const chunk = 512 * 1024;
const size = 3_000_000;

describeWith(executablePath, installCommand)("examples/browser, in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    installed();
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterAll(() => browser?.close());

  /** A folder of files whose bytes differ, for as long as the test takes. */
  function filesOf(sizes: Record<string, number>): string {
    const folder = mkdtempSync(join(tmpdir(), "upload-page-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [path, bytes] of Object.entries(sizes)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytesOf(bytes));
    }
    return folder;
  }

  /** The example as one would copy it, with the package from npm, before a sandbox whose storage is another origin. */
  async function visit({ storage = {}, faults = [] }: { storage?: StorageOptions; faults?: Fault[] } = {}) {
    const sandbox = createSandbox({ now: Date.now, storage: { chunkSize: chunk, ...storage } });
    sandbox.faults.add(...faults);
    onTestFinished(() => sandbox.close());
    const url = await startServer(await sandbox.listen(0));
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    onTestFinished(() => expect(problems).toEqual([]));
    page.setDefaultTimeout(patience);
    await page.goto(url);
    return { sandbox, page, context, ranges: rangesOf(page), url };
  }

  const choose = (page: Page, path: string) => page.getByLabel("Choose files").setInputFiles(path);
  const says = (page: Page, text: string | RegExp) =>
    page.getByRole("status").filter({ hasText: text }).waitFor();
  const row = (page: Page, path: string) => page.getByRole("listitem").filter({ hasText: path });

  /** Storage stops reading in the second chunk, when it has taken this many bytes of it. */
  const stall: Fault = { operation: "storage", fault: "stall", on: "data", nth: 2, afterBytes: 262_144 };
  const held = chunk + 262_144;
  const stalled = (sandbox: Sandbox) => expect.poll(() => sandbox.faults.pending).toEqual([]);

  it("sends a file whole, in chunks, and registers it", async () => {
    const folder = filesOf({ "report.pdf": size });
    const { sandbox, page, ranges } = await visit();
    await choose(page, join(folder, "report.pdf"));
    await says(page, "report.pdf: arrived");
    const [file] = sandbox.files;
    expect(file).toMatchObject({ file_name: "report.pdf", status: "pending" });
    expect(await isWhole(sandbox)).toBe(true);
    expect(ranges).toEqual([`bytes 0-${chunk - 1}/${size}`, `bytes ${chunk}-${size - 1}/${size}`]);
    expect(await violations(page)).toEqual([]);
  });

  it("pauses in the middle of a request, and goes on where it stopped", async () => {
    const folder = filesOf({ "report.pdf": size });
    const { sandbox, page, ranges } = await visit({ faults: [stall] });
    await choose(page, join(folder, "report.pdf"));
    await stalled(sandbox);
    await page.getByRole("button", { name: "Pause report.pdf" }).press("Enter");
    await row(page, "report.pdf").getByText("paused").waitFor();
    expect(ranges).toHaveLength(2);
    await page.getByRole("button", { name: "Go on report.pdf" }).press("Enter");
    await says(page, "report.pdf: arrived");
    expect(ranges.slice(2, 4)).toEqual([`bytes */${size}`, expect.stringContaining(`bytes ${held}-`)]);
  });

  it("goes on after a reload, once the same file is chosen again", async () => {
    const folder = filesOf({ "report.pdf": size });
    const { sandbox, page, ranges } = await visit({ faults: [stall] });
    await choose(page, join(folder, "report.pdf"));
    await stalled(sandbox);
    await page.reload();
    await page.getByRole("listitem").getByText("report.pdf").waitFor();
    ranges.splice(0);
    await choose(page, join(folder, "report.pdf"));
    await says(page, "report.pdf: arrived");
    expect(ranges.slice(0, 2)).toEqual([`bytes */${size}`, expect.stringContaining(`bytes ${held}-`)]);
    expect(sandbox.files).toHaveLength(1);
    await page.reload();
    expect(await page.getByRole("heading", { name: "Not finished" }).isVisible()).toBe(false);
  });

  it("only registers after a reload what has arrived whole", async () => {
    const folder = filesOf({ "report.pdf": size });
    const { sandbox, page, ranges } = await visit({ faults: [{ operation: "registerUpload", status: 403 }] });
    await choose(page, join(folder, "report.pdf"));
    await says(page, "report.pdf: the bytes arrived, but file_abc123def456 is not registered");
    await page.reload();
    ranges.splice(0);
    await choose(page, join(folder, "report.pdf"));
    await says(page, "report.pdf: arrived");
    expect(ranges).toEqual([]);
    expect(sandbox.files).toMatchObject([{ id: "file_abc123def456", status: "pending" }]);
  });

  it("shows how many bytes have left", async () => {
    const folder = filesOf({ "report.pdf": size });
    const { sandbox, page } = await visit({ faults: [stall] });
    await choose(page, join(folder, "report.pdf"));
    await stalled(sandbox);
    const bar = page.getByRole("progressbar", { name: "report.pdf" });
    const sent = () => bar.evaluate((each) => (each as HTMLProgressElement).value * 3_000_000);
    await expect.poll(sent).toBeGreaterThan(chunk); // XMLHttpRequest tells it in the middle of a request
  });

  it("stops for good, and leaves nothing at storage or in the page", async () => {
    const folder = filesOf({ "report.pdf": size });
    const { sandbox, page, ranges } = await visit({ faults: [stall] });
    await choose(page, join(folder, "report.pdf"));
    await stalled(sandbox);
    const gone = page.waitForResponse((response) => response.request().method() === "DELETE");
    await page.getByRole("button", { name: "Cancel report.pdf" }).click();
    expect((await gone).status()).toBe(499);
    await expect.poll(() => keptSessions(page)).toBe(0);
    expect(await row(page, "report.pdf").count()).toBe(0);
    await page.reload();
    expect(await row(page, "report.pdf").count()).toBe(0);
    ranges.splice(0);
    await choose(page, join(folder, "report.pdf"));
    await says(page, "report.pdf: arrived");
    expect(ranges[0]).toBe(`bytes 0-${chunk - 1}/${size}`);
  });

  it.each(pageScenarios.map((scenario) => [scenario.says, scenario] as const))(
    "%s",
    async (_, { way, files, many = 0 }) => {
      const more = Array.from({ length: many }, (_, at) => [`many/${at}.txt`, 1] as const);
      const paths = [...Object.entries(files), ...more].map(
        ([path, bytes]) => [`library/${path}`, bytes] as const,
      );
      const folder = filesOf(Object.fromEntries(paths));
      const { sandbox, page } = await visit();
      if (way === "chosen") await page.getByLabel("Choose a folder").setInputFiles(join(folder, "library"));
      else await drop(page, join(folder, "library"));
      await expect.poll(() => page.getByText("arrived", { exact: true }).count()).toBe(paths.length);
      const arrived = sandbox.files.map(({ file_name, relative_path }) => `${relative_path}/${file_name}`);
      expect(arrived.sort()).toEqual(paths.map(([path]) => path).sort());
    },
  );

  it.each([false, true])(
    "works where CORS hides every header of storage, after a reload as well: %s",
    async (reload) => {
      const folder = filesOf({ "report.pdf": size });
      const { sandbox, page } = await visit({ storage: { cors: "range-hidden" }, faults: [stall] });
      await choose(page, join(folder, "report.pdf"));
      await stalled(sandbox);
      if (reload) {
        await page.reload();
        await choose(page, join(folder, "report.pdf"));
      } else {
        await page.getByRole("button", { name: "Pause report.pdf" }).click();
        await page.getByRole("button", { name: "Go on report.pdf" }).click();
      }
      await says(page, "report.pdf: arrived");
      expect(await isWhole(sandbox)).toBe(true);
    },
  );

  it("opens sessions for the origin of the page", async () => {
    const folder = filesOf({ "report.pdf": size });
    const { page } = await visit({ storage: { cors: "origin-of-session" } });
    await choose(page, join(folder, "report.pdf"));
    await says(page, "report.pdf: arrived");
  });

  it.each(["session", "start"] as const)(
    "says so where CORS lets it send nothing (%s)",
    async (signedUrl) => {
      const folder = filesOf({ "report.pdf": size });
      const { page, url } = await visit({ storage: { cors: "origin-of-session", signedUrl } });
      // As if another page had asked for the session.
      await page.route("**/upload-url", async (route) => {
        const headers = {
          ...route.request().headers(),
          "sec-fetch-site": "same-origin",
          origin: "https://other.example",
        };
        await route.fulfill({ response: await route.fetch({ headers }) });
      });
      await choose(page, join(folder, "report.pdf"));
      await says(page, `storage responds, but its CORS settings do not allow ${url}`);
      expect(await page.getByRole("button", { name: "Try again report.pdf" }).isVisible()).toBe(true);
    },
  );
});

const bytesOf = (length: number) => Buffer.from(Uint8Array.from({ length }, (_, at) => at * 7 + (at >> 8)));

/** Drops a file or a folder of this machine onto the page, as a user does. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 100, y: 100, data });
}

/** Matchers compare arrays element by element, which takes minutes. */
const isWhole = async ({ files: [file] }: Sandbox): Promise<boolean> =>
  bytesOf(size).equals(Buffer.from((await file?.content?.arrayBuffer()) ?? new ArrayBuffer()));

/** How many uploads the page could go on with. */
const keptSessions = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open("aitronos-knowledge", 1));
    const count = await settled(db.transaction("uploads").objectStore("uploads").count());
    db.close();
    return count;
  });

/** What each request to storage says that it brings. */
function rangesOf(page: Page): string[] {
  const ranges: string[] = [];
  page.on("request", (request) => {
    const range = request.headers()["content-range"];
    if (range) ranges.push(range);
  });
  return ranges;
}

async function startServer(sandbox: string): Promise<string> {
  const folder = scratch(installed());
  cpSync("examples/browser", folder, { recursive: true });
  const env = { ...process.env, PORT: "0", AITRONOS_ACCESS_TOKEN: "sandbox", AITRONOS_BASE_URL: sandbox };
  const server = spawn(process.execPath, ["server.js"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  stopWithTest(server);
  for await (const line of server.stdout.setEncoding("utf8")) return String(line).trim();
  throw new Error("the server of the example did not start");
}
