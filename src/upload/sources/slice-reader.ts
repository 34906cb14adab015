import { type Reader, type Slice, SourceError, type UploadSource } from "./upload-source.js";

/** Reads sources that can be read again: a Blob, a file, bytes in memory. */
export const sliceReader = (source: UploadSource): Reader => ({
  size: source.size,
  rereadable: true,
  first: 0,
  prepare: async () => {},
  read: (start, end) => exactly(source, start, end),
  blob: (start, end) => {
    const slice = source instanceof Blob && source.slice(start, end);
    return slice || undefined;
  },
  release: () => {},
  hasChanged: async () => {
    // A page learns that a file is gone when it reads a byte of it, but never from fetch.
    if (source instanceof Blob && source.size > 0) for await (const _ of exactly(source, 0, 1)) return false;
    return (await (source as UploadSource).hasChanged?.()) ?? false;
  },
  close: async () => {},
});

async function* exactly(source: UploadSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = start;
  try {
    for await (const piece of piecesOf(await source.slice(start, end))) {
      at += piece.length;
      yield piece;
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    // A page's file that was moved, changed or deleted is a NotReadableError or NotFoundError.
    throw new SourceError("source-unreadable", `the source cannot be read at byte ${at}`, error);
  }
  if (at !== end)
    throw new SourceError("source-changed", `the source gave ${at - start} bytes of ${end - start}`);
}

const piecesOf = (slice: Slice): AsyncIterable<Uint8Array> | Iterable<Uint8Array> => {
  if (slice instanceof Uint8Array) return [slice];
  return slice instanceof Blob ? piecesOfStream(slice.stream()) : slice;
};

/** Not every runtime can iterate over a stream. */
export async function* piecesOfStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
