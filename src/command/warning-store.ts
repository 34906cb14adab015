import type { SessionStore } from "../upload/session-store.js";

/** The same store; `warn` is called once, when it fails for the first time. */
export function warningStore<Store extends SessionStore>(
  store: Store,
  warn: (error: unknown) => void,
): Store {
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
    ...store,
    get: (key) => watch(store.get(key)),
    set: (key, session) => watch(store.set(key, session)),
    delete: (key) => watch(store.delete(key)),
    lock: (key) => watch(store.lock(key)),
  };
}
