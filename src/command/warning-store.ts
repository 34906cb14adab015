import type { SessionStore } from "../upload/session-store.js";

/** The same store; `warn` is called once, when it fails for the first time. */
export function warningStore(store: SessionStore, warn: (error: unknown) => void): SessionStore {
  let hasWarned = false;
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (!hasWarned) warn(error);
      hasWarned = true;
      throw error;
    }
  };
  return {
    get: (key) => watch(store.get(key)),
    set: (key, session) => watch(store.set(key, session)),
    delete: (key) => watch(store.delete(key)),
    lock: (key) => watch(store.lock(key)),
  };
}
