import { UploadError } from "../../errors/upload-error.js";
import type { UploadRun } from "../upload-run.js";
import type { Reader, Slice, UploadSource } from "./upload-source.js";

/** So much of a Blob is in memory at once. */
const pieceSize = 1024 * 1024;

/** Reads what can be read again: a Blob, a file, bytes in memory. */
export const sliceReader = (source: UploadSource, run: UploadRun): Reader => ({
  size: source.size,
  rereadable: true,
  first: 0,
  prepare: async () => {},
  read: (start, end) => exactly(source, run, start, end),
  blob: (start, end) => (source instanceof Blob ? (source as Blob).slice(start, end) : undefined),
  release: () => {},
  verify: async () => {
    // A page learns that a file is gone when it reads a byte of it, and from fetch never.
    if (source instanceof Blob && source.size > 0) for await (const _ of exactly(source, run, 0, 1)) break;
    if (await source.hasChanged?.()) throw run.changed();
  },
  close: async () => {},
});

async function* exactly(
  source: UploadSource,
  run: UploadRun,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  let at = start;
  try {
    for await (const piece of piecesOf(await source.slice(start, end))) {
      at += piece.length;
      yield piece;
    }
  } catch (error) {
    if (error instanceof UploadError) throw error;
    // A page's file that was moved, changed or deleted is a NotReadableError or NotFoundError.
    throw run.error("source-unreadable", `the source cannot be read at byte ${at}`, error);
  }
  if (at !== end) throw run.error("source-changed", `the source gave ${at - start} bytes of ${end - start}`);
}

const piecesOf = (slice: Slice): AsyncIterable<Uint8Array> | Iterable<Uint8Array> => {
  if (slice instanceof Uint8Array) return [slice];
  return slice instanceof Blob ? piecesOfBlob(slice) : slice;
};

/** Streams of Blobs are of no use for this: not every runtime can iterate over one. */
async function* piecesOfBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += pieceSize)
    yield new Uint8Array(await blob.slice(at, at + pieceSize).arrayBuffer());
}
