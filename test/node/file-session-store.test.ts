import { readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { warningStore } from "../../src/command/warning-store.js";
import { defaultDirectory, storeIn } from "../../src/node/file-session-store.js";
import { fileSessionStore } from "../../src/node/index.js";
import type { SavedSession } from "../../src/upload/index.js";
import { temporaryFolder } from "./temporary-folder.js";

const session: SavedSession = {
  uploadId: "file_1",
  url: "https://storage.googleapis.com/b/o?upload_id=secret",
  chunkSize: 8_388_608,
  expiresAt: 1,
  acknowledged: 262_144,
  crc32c: 7,
  hasArrived: false,
};
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

it("gives back what it was given, to another process too", async () => {
  const folder = temporaryFolder();
  await fileSessionStore(folder).set("key", session);
  expect(await fileSessionStore(folder).get("key")).toEqual(session);
  expect(await fileSessionStore(folder).get("other")).toBeUndefined();
  await fileSessionStore(folder).delete("key");
  expect(await fileSessionStore(folder).get("key")).toBeUndefined();
});

it.each([
  ["/var/state", "/home/a", "/var/state"],
  ["", "/home/a", "/home/a/.local/state"],
  ["relative", "/home/a", "/home/a/.local/state"],
  ["", "", join(userInfo().homedir, ".local/state")],
])("with XDG_STATE_HOME=%j and HOME=%j keeps uploads below %s", (state, home, folder) => {
  const directory = join(folder, "aitronos-knowledge/uploads");
  expect(defaultDirectory({ XDG_STATE_HOME: state }, home)).toBe(directory);
});

it("lets its owner alone read a signed URL, and the names of files", async () => {
  const folder = join(temporaryFolder(), "state", "uploads");
  await fileSessionStore(folder).set("private.pdf", session);
  const [name = ""] = readdirSync(folder);
  expect(modeOf(folder)).toBe("700");
  expect(modeOf(join(folder, name))).toBe("600");
  expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
});

it.each(["", "{", "null", '{"url":"https://a"}', '{"url":"https://a","uploadId":"b","acknowledged":"9"}'])(
  "takes %j for nothing: half a file, or that of another program",
  async (text) => {
    const folder = temporaryFolder();
    const store = fileSessionStore(folder);
    await store.set("key", session);
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ""), text);
    expect(await store.get("key")).toBeUndefined();
  },
);

it("leaves nothing half written beside what it keeps", async () => {
  const folder = temporaryFolder();
  const store = fileSessionStore(folder);
  for (let acknowledged = 0; acknowledged < 5; acknowledged++)
    await store.set("key", { ...session, acknowledged });
  expect(readdirSync(folder)).toHaveLength(1);
});

it("removes what has not changed for 30 days, and nothing that another program left there", async () => {
  const folder = temporaryFolder();
  const day = 24 * 60 * 60;
  const age = (name: string, days: number) => {
    const seconds = Date.now() / 1000 - days * day;
    utimesSync(join(folder, name), seconds, seconds);
    return name;
  };
  const keep = async (key: string, days: number) => {
    const before = new Set(readdirSync(folder));
    await fileSessionStore(folder).set(key, session);
    return age(readdirSync(folder).find((name) => !before.has(name)) ?? "", days);
  };
  const [young, old] = [await keep("young", 29), await keep("old", 31)];
  const half = `${old}.0b6e`;
  for (const name of ["notes.json", half]) writeFileSync(join(folder, name), "");
  age("notes.json", 31);
  age(half, 31);
  await (await fileSessionStore(folder).lock("key"))?.();
  expect(readdirSync(folder).sort()).toEqual([young, "notes.json"].sort());
});

it("goes on removing where another process was faster", async () => {
  const folder = temporaryFolder();
  for (const digit of "013456789abcdef") symlinkSync("gone", join(folder, `${digit.repeat(64)}.json`));
  const old = join(folder, `${"2".repeat(64)}.json`);
  writeFileSync(old, "");
  utimesSync(old, 1, 1);
  await (await fileSessionStore(folder).lock("key"))?.();
  expect(readdirSync(folder)).toHaveLength(15);
});

it("ends where no folder can be made", async () => {
  await expect(fileSessionStore("/proc/none/state/uploads").set("key", session)).rejects.toThrow("ENOENT");
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  await expect(fileSessionStore(join(file, "uploads")).set("key", session)).rejects.toThrow("ENOTDIR");
});

it("keeps the session before where the disk is full, and leaves no half of the new one", async () => {
  const folder = temporaryFolder();
  await fileSessionStore(folder).set("key", session);
  const full: typeof writeFile = async (file) => {
    await writeFile(file, '{"uploadId":');
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  };
  const warnings: unknown[] = [];
  const store = warningStore(storeIn(folder, full), (error) => warnings.push(error));
  for (const acknowledged of [1, 2])
    await expect(store.set("key", { ...session, acknowledged })).rejects.toThrow("ENOSPC");
  expect(warnings).toMatchObject([{ code: "ENOSPC" }]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await store.get("key")).toEqual(session);
});

it("locks out a second upload until the first lets go", async () => {
  const folder = temporaryFolder();
  const unlock = await fileSessionStore(folder).lock("key");
  expect(await fileSessionStore(folder).lock("key")).toBeUndefined();
  expect(await fileSessionStore(folder).lock("other")).toBeDefined();
  await unlock?.();
  expect(await fileSessionStore(folder).lock("key")).toBeDefined();
});

it("follows a process that is gone", async () => {
  const folder = temporaryFolder();
  const store = fileSessionStore(folder);
  await store.lock("key");
  const path = join(folder, readdirSync(folder)[0] ?? "");
  expect(readFileSync(path, "utf8")).toBe(`${process.pid}`);
  writeFileSync(path, "999999999"); // beyond the largest number that Linux gives
  expect(await store.lock("key")).toBeDefined();
});

it("follows a process that is gone and had the number of this one, as in a container", async () => {
  const folder = temporaryFolder();
  const store = fileSessionStore(folder);
  await store.lock("key");
  utimesSync(join(folder, readdirSync(folder)[0] ?? ""), 1, 1);
  expect(await store.lock("key")).toBeDefined();
});
