import type { SavedSession, SessionStore } from "./session-store.js";

/**
 * Keeps uploads in the browser's database, so that a page goes on after a reload. Only pages of the same origin read it. Where the browser has
 * Web Locks, two tabs do not send the same file at once.
 */
export function indexedDbSessionStore(database = "aitronos-knowledge"): SessionStore {
  const table = "uploads";
  const open = () => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table);
    return settled(opening);
  };
  const run = async <T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const db = await open();
    try {
      return await settled(ask(db.transaction(table, mode).objectStore(table)));
    } finally {
      db.close();
    }
  };
  return {
    get: (key) => run<SavedSession | undefined>("readonly", (store) => store.get(key)),
    set: async (key, session) => void (await run("readwrite", (store) => store.put(session, key))),
    delete: (key) => run("readwrite", (store) => store.delete(key)),
    lock: (key) => lockInBrowser(`${database} ${key}`),
  };
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A lock of the browser lasts as long as the promise of its callback, and not longer than its page. */
const lockInBrowser = (name: string): Promise<(() => Promise<void>) | undefined> =>
  new Promise((resolve, reject) => {
    if (!navigator.locks) return resolve(async () => {});
    const hold = (lock: Lock | null) =>
      new Promise<void>((release) => {
        resolve(lock ? async () => release() : undefined);
        if (!lock) release();
      });
    navigator.locks.request(name, { ifAvailable: true }, hold).catch(reject);
  });
