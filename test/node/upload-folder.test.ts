import { expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { type FolderOptions, uploadFolder } from "../../src/node/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { memorySessionStore } from "../../src/upload/index.js";
import { temporaryFolder } from "./temporary-folder.js";

/* Group G of test/upload/scenarios/ tests what happens to the files. */

const upload = (options: FolderOptions) => {
  const knowledge = createClient({ accessToken: "sandbox", fetch: createSandbox().fetch });
  const folder = temporaryFolder({ "a.txt": "A", "b/c.md": "C" });
  const place = { organization_id: "org_xyz789", store_id: "vs_abc123", folder };
  return uploadFolder(knowledge, place, { sessions: memorySessionStore(), ...options });
};

it("ends with the reason of an abort", async () => {
  const reason = new Error("enough");
  await expect(upload({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

it("survives callbacks that fail", async () => {
  const fail = () => Promise.reject(new Error("a failing callback"));
  expect(await upload({ onFile: fail, onProgress: fail })).toMatchObject({ failures: 0 });
});

it.each(["4/3", "0/3", "3", "a/b"])("refuses the shard %s", async (shard) => {
  await expect(upload({ shard })).rejects.toThrow("a shard is written as 3/10");
});
