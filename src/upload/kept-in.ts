import { crc32c } from "./crc32c.js";
import type { Delivery } from "./delivery.js";
import { memorySessionStore, type SessionStore } from "./session-store.js";
import type { AnySource, Reader, UploadSource } from "./sources/upload-source.js";

/** This many bytes of the beginning and of the end tell sources apart. */
const sample = 64 * 1024;

/**
 * Where an upload is kept, under a key that tells sources, and the places that they go to, apart. A stream cannot be read again, so it is
 * kept nowhere. `place`: the organization, the store and the names there.
 */
export async function keptIn(
  store: SessionStore,
  place: readonly (string | undefined)[],
  source: AnySource,
  reader: Reader,
): Promise<Pick<Delivery, "store" | "key">> {
  const { rereadable, size } = reader;
  if (!rereadable || size === undefined) return nowhere();
  const { lastModified } = source as UploadSource;
  const head = await crcOf(reader, 0, Math.min(size, sample));
  const tail = await crcOf(reader, Math.max(0, size - sample), size);
  return { store, key: JSON.stringify([...place, size, lastModified, head, tail]) };
}

export const nowhere = (): Pick<Delivery, "store" | "key"> => ({ store: memorySessionStore(), key: "" });

async function crcOf(reader: Reader, start: number, end: number): Promise<number> {
  let crc = 0;
  for await (const piece of reader.read(start, end)) crc = crc32c(piece, crc);
  return crc;
}
