import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { type FolderOptions, uploadFolder } from "../../src/node/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { memorySessionStore } from "../../src/upload/index.js";
import { temporaryFolder } from "./temporary-folder.js";

const tree = { "a.txt": "A", "b/c.md": "C", "b/d/e.txt": "E", "b/d/f.csv": "F" };

function scene(files: Readonly<Record<string, string>> = tree) {
  const sandbox = createSandbox();
  const folder = temporaryFolder(files);
  const sessions = memorySessionStore();
  const knowledge = createClient({ accessToken: "sandbox", fetch: sandbox.fetch, maxRetries: 0 });
  const run = (options: FolderOptions = {}, relative_path?: string) =>
    uploadFolder(
      knowledge,
      { organization_id: "org_xyz789", store_id: "vs_abc123", folder, relative_path },
      { sessions, transport: sandbox.fetch, trustedHosts: [sandbox.storageHost], ...options },
    );
  const stored = () =>
    sandbox.files
      .map(({ relative_path, file_name }) => [relative_path, file_name].filter(Boolean).join("/"))
      .sort();
  return { sandbox, folder, run, stored };
}

it("keeps the structure of the folder", async () => {
  const { run, stored } = scene();
  const { files, failures } = await run({}, "data");
  expect(failures).toBe(0);
  expect(files.map(({ path }) => path)).toEqual(["a.txt", "b/c.md", "b/d/e.txt", "b/d/f.csv"]);
  expect(stored()).toEqual(["data/a.txt", "data/b/c.md", "data/b/d/e.txt", "data/b/d/f.csv"]);
});

it("takes what is included and not excluded", async () => {
  const { run, stored } = scene();
  await run({ include: ["*.txt", "b/*.md"], exclude: ["b/d/"] });
  expect(stored()).toEqual(["a.txt", "b/c.md"]);
});

it("sends nothing in a dry run", async () => {
  const { run, stored } = scene();
  const { files } = await run({ dryRun: true });
  expect(files.map(({ outcome }) => outcome)).toEqual(["found", "found", "found", "found"]);
  expect(stored()).toEqual([]);
});

it("goes on when a file fails, and the next run sends only that one", async () => {
  const { sandbox, run, stored } = scene();
  sandbox.faults.add({ operation: "uploadFile", status: 403, nth: 2 });
  const first = await run({ concurrency: 1 });
  expect(first.failures).toBe(1);
  expect(first.files.map(({ outcome }) => outcome)).toEqual(["uploaded", "failed", "uploaded", "uploaded"]);
  const second = await run();
  expect(second.files.map(({ outcome }) => outcome)).toEqual(["skipped", "uploaded", "skipped", "skipped"]);
  expect(stored()).toEqual(["a.txt", "b/c.md", "b/d/e.txt", "b/d/f.csv"]);
});

it("sends each file of a sharded folder once", async () => {
  const { run, stored } = scene();
  for (const shard of ["1/3", "2/3", "3/3"]) await run({ shard });
  expect(stored()).toEqual(["a.txt", "b/c.md", "b/d/e.txt", "b/d/f.csv"]);
  await expect(run({ shard: "4/3" })).rejects.toThrow("a shard is written as 3/10");
});

it("follows no link that leads back, and names what it cannot read", async () => {
  const { folder, run, stored } = scene({ "a/b.txt": "B" });
  symlinkSync(folder, join(folder, "a", "again"));
  symlinkSync(join(folder, "nowhere"), join(folder, "dead"));
  const { files } = await run();
  expect(stored()).toEqual(["a/b.txt"]);
  expect(files).toMatchObject([
    { path: "a/b.txt" },
    { path: "dead", outcome: "failed", error: { code: "ENOENT" } },
  ]);
});

it("keeps odd names, and an empty file", async () => {
  const names = { "a\\b.txt": "1", "..c": "2", "é.txt": "3", "e\u0301.txt": "4", "😀": "5", empty: "" };
  const { run, stored } = scene(names);
  expect(await run()).toMatchObject({ failures: 0 });
  expect(stored()).toEqual(Object.keys(names).sort());
});

it("has no more files under way than asked for, small and large ones mixed", async () => {
  const { sandbox, run, stored } = scene({ ...tree, "z.bin": "Z".repeat(9_000_000) });
  let [running, most] = [0, 0];
  const fetch: typeof sandbox.fetch = async (...args) => {
    most = Math.max(most, ++running);
    return sandbox.fetch(...args).finally(() => running--);
  };
  expect(await run({ concurrency: 2, transport: fetch })).toMatchObject({ failures: 0 });
  expect(most).toBeLessThanOrEqual(2);
  expect(stored()).toHaveLength(5);
});

it("ends with the reason of an abort", async () => {
  const { run } = scene();
  const reason = new Error("enough");
  await expect(run({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

it("survives a callback that fails", async () => {
  const { run } = scene();
  const onFile = () => Promise.reject(new Error("a failing callback"));
  expect(await run({ onFile })).toMatchObject({ failures: 0 });
});
