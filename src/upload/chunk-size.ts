import type { Position } from "./position.js";
import { type Chunk, granule } from "./protocol.js";

const mebibyte = 1024 * 1024;
const defaultSize = 8 * mebibyte;
/** Beyond it a chunk boundary costs nothing that one could measure. */
export const largestSize = 64 * mebibyte;
/** A chunk that arrives sooner is too small: each boundary costs a round trip. */
const soonMs = 2_000;

/** The nearest size below that storage takes; anything that is not a size becomes 8 MiB. */
export const legalSize = (size: number | undefined): number =>
  size !== undefined && size > 0 && Number.isSafeInteger(Math.floor(size))
    ? Math.max(granule, size - (size % granule))
    : defaultSize;

/** The next size after a chunk of this size arrived. Twice as much, where it came soon. */
export const grownSize = (size: number, tookMs: number, limit: number): number =>
  tookMs < soonMs ? Math.max(size, Math.min(limit, size * 2)) : size;

/** The next size after a chunk failed. */
export const shrunkSize = (size: number): number => legalSize(Math.max(granule, size / 2));

export interface Plan {
  /** The size of the file; undefined as long as a stream has not ended. */
  readonly total: number | undefined;
  readonly chunkSize: number;
  /** All the rest may go in one request. */
  readonly atOnce: boolean;
  /** The last request names the hash of all bytes, so they are read before it. Where `atOnce` is set, it is kept small for that. */
  readonly hashed: boolean;
}

/** What to send next: nothing, where storage is to say what it holds, or to finish the file. */
export function planChunk(
  { acknowledged: start, certain }: Position,
  { total, chunkSize, atOnce, hashed }: Plan,
): Chunk {
  if (!certain) return { start, end: start, total };
  if (total === undefined) return { start, end: start + chunkSize, total };
  const rest = total - start;
  // The last chunk: what is left of the last whole granule.
  const tail = rest % granule || granule;
  const size = atOnce && rest > chunkSize ? (hashed ? rest - tail : rest) : Math.min(chunkSize, rest);
  return { start, end: start + size, total };
}
