import type { Position } from "./position.js";
import { type Chunk, granule } from "./protocol.js";

const defaultSize = 8 * 1024 * 1024;
/** Beyond it a chunk boundary costs nothing that one could measure. */
export const largestSize = 64 * 1024 * 1024;
/** A chunk that arrives sooner is too small: each boundary costs a round trip. */
const soonMs = 2_000;

/** The nearest size below that storage takes; anything that is not a size becomes 8 MiB. */
export const legalSize = (size = 0): number =>
  size > 0 && size <= Number.MAX_SAFE_INTEGER ? Math.max(granule, size - (size % granule)) : defaultSize;

/** The next size after a chunk of this size arrived. Twice as much, where it came soon. */
export const grownSize = (size: number, tookMs: number, limit: number): number =>
  tookMs < soonMs ? Math.max(size, Math.min(limit, size * 2)) : size;

/** The next size after a chunk failed. */
export const shrunkSize = (size: number): number => legalSize(size / 2);

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
  const rest = (total ?? Number.POSITIVE_INFINITY) - start;
  // The last chunk: what is left of the last whole granule.
  const tail = hashed ? rest % granule || granule : 0;
  const size = atOnce && rest > chunkSize ? rest - tail : Math.min(chunkSize, rest);
  return { start, end: certain ? start + size : start, total };
}
