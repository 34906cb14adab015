/** An upload that is under way, as it is kept for a later one to go on with. Its URL is a secret: keep it where only its owner reads. */
export interface SavedSession {
  readonly uploadId: string;
  /** Takes the bytes. */
  readonly url: string;
  readonly chunkSize: number | undefined;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  /** How many bytes storage held when this was saved, and their CRC32C where it was computed. */
  readonly acknowledged: number;
  readonly crc32c?: number | undefined;
  /** All bytes have arrived; the file may not be registered yet. */
  readonly hasArrived: boolean;
}

/** Keeps uploads that are under way, by a key that tells sources and places apart. */
export interface SessionStore {
  get(key: string): Promise<SavedSession | undefined>;
  set(key: string, session: SavedSession): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Keeps other uploads from the same session. Resolves to a function that ends that, or to undefined where another upload has the session.
   */
  lock(key: string): Promise<(() => Promise<void>) | undefined>;
}

/** Keeps uploads as long as this process, or this page, lives. */
export function memorySessionStore(): SessionStore {
  const sessions = new Map<string, SavedSession>();
  const locked = new Set<string>();
  return {
    get: async (key) => sessions.get(key),
    set: async (key, session) => {
      sessions.set(key, session);
    },
    delete: async (key) => {
      sessions.delete(key);
    },
    lock: async (key) => {
      if (locked.has(key)) return undefined;
      locked.add(key);
      return async () => {
        locked.delete(key);
      };
    },
  };
}
