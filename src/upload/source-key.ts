import { crc32c } from "./crc32c.js";
import type { AnySource, Reader, UploadSource } from "./sources/upload-source.js";

/** So many bytes of the beginning and of the end tell sources apart. */
const sample = 64 * 1024;

/**
 * Tells sources, and the places that they go to, apart: the same key is the same upload. Undefined for a stream, which cannot be read again.
 * `place`: the organization, the store and the names there.
 */
export async function sourceKey(
  place: readonly (string | undefined)[],
  source: AnySource,
  reader: Reader,
): Promise<string | undefined> {
  if (!reader.rereadable || reader.size === undefined) return undefined;
  const { size } = reader;
  const { lastModified } = source as UploadSource;
  const head = await crcOf(reader, 0, Math.min(size, sample));
  const tail = await crcOf(reader, Math.max(0, size - sample), size);
  return JSON.stringify([...place.map((each) => each ?? null), size, lastModified ?? null, head, tail]);
}

async function crcOf(reader: Reader, start: number, end: number): Promise<number> {
  let crc = 0;
  for await (const piece of reader.read(start, end)) crc = crc32c(piece, crc);
  return crc;
}
