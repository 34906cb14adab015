import { createHash, randomUUID } from "node:crypto";
import { chmod, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir, userInfo } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { SavedSession, SessionStore } from "../upload/session-store.js";

/**
 * Where the state of programs belongs, by the XDG Base Directory Specification: it ignores a path that is empty or relative. An empty HOME is none
 * either, but Node would take it.
 */
export function defaultDirectory({ XDG_STATE_HOME: named = "" } = process.env, home = homedir()): string {
  const state = isAbsolute(named) ? named : join(home || userInfo().homedir, ".local", "state");
  return join(state, "aitronos-knowledge", "uploads");
}

/** Keeps uploads in a folder. They hold signed URLs, so another folder is uploaded without it. */
export interface FileSessionStore extends SessionStore {
  readonly directory: string;
}

/**
 * Keeps uploads on disk, so that another process can go on with them: a file for each, which only its owner may read because it holds a
 * signed URL. A file is complete or not there, and is removed when it has not changed for 30 days. A process that is gone has no lock.
 */
export function fileSessionStore(directory: string = defaultDirectory()): FileSessionStore {
  return storeIn(directory, writeFile);
}

type Write = (path: string, text: string, options: { mode: number; flush: boolean }) => Promise<void>;

/** Storage keeps a session for a week; the progress of a folder is useful for longer. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** The same with another way to write a file: tests bring a disk that is full. */
export function storeIn(directory: string, write: Write): FileSessionStore {
  const pathOf = (key: string, kind: "json" | "lock") =>
    join(directory, `${createHash("sha256").update(key).digest("hex")}.${kind}`);
  let swept: Promise<void> | undefined;
  const prepare = async () => {
    await makeFolder(directory);
    await chmod(directory, 0o700);
    swept ??= removeOld(directory).catch(() => {}); // no upload needs it
    await swept;
  };
  return {
    directory: resolve(directory),
    get: async (key) => {
      try {
        return readSession(await readFile(pathOf(key, "json"), "utf8"));
      } catch {
        return undefined; // nothing is kept, or nothing that can be read
      }
    },
    set: async (key, session) => {
      await prepare();
      const path = pathOf(key, "json");
      const half = `${path}.${randomUUID()}`;
      try {
        await write(half, JSON.stringify(session), { mode: 0o600, flush: true });
        await rename(half, path);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    delete: (key) => rm(pathOf(key, "json"), { force: true }),
    lock: async (key) => {
      await prepare();
      return lockFile(pathOf(key, "lock"));
    },
  };
}

/** Makes a folder, with all above it. Node's own function never ends below /proc, where nothing can be made. */
async function makeFolder(path: string): Promise<void> {
  const make = () =>
    mkdir(path, { mode: 0o700 }).catch((error: { code?: string }) => {
      if (error.code !== "EEXIST") throw error;
    });
  await make().catch(async (error: { code?: string }) => {
    if (error.code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await make();
  });
}

/** Removes the files of this package that have not been touched for so long. Another process may remove the same ones. */
async function removeOld(directory: string): Promise<void> {
  const oldest = Date.now() - keptMs;
  for (const name of (await readdir(directory)).filter((each) => /^[\da-f]{64}\.(json|lock)/.test(each))) {
    const path = join(directory, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats && stats.mtimeMs < oldest) await rm(path, { force: true });
  }
}

function readSession(text: string): SavedSession | undefined {
  const saved = JSON.parse(text) as SavedSession;
  const isWhole = typeof saved.url === "string" && typeof saved.uploadId === "string";
  return isWhole && Number.isSafeInteger(saved.acknowledged) ? saved : undefined;
}

/** The file names the process that has the lock, from its first moment on. The lock of a process that is gone can be taken. */
async function lockFile(path: string): Promise<(() => Promise<void>) | undefined> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, `${process.pid}`, { mode: 0o600 });
  try {
    for (let tries = 0; tries < 3; tries++) {
      try {
        await link(own, path);
        return () => rm(path, { force: true });
      } catch (error) {
        if ((error as { code?: string }).code !== "EEXIST") throw error;
        if (await isHeld(path)) return undefined;
        await rm(path, { force: true });
      }
    }
    return undefined;
  } finally {
    await rm(own, { force: true });
  }
}

/** Containers count processes from 1: one that has the number of this process, and is older, is gone. */
async function isHeld(path: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(path, "utf8"));
    const startedAt = Date.now() - process.uptime() * 1000;
    return isAlive(pid) && (pid !== process.pid || (await stat(path)).mtimeMs >= startedAt);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false; // 0 is every process of the group
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}
