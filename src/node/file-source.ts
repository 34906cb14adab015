import { createReadStream, type Stats } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { AnySource, UploadSource } from "../upload/sources/upload-source.js";
import { mediaTypeOf } from "./media-type-of.js";

const bufferSize = 1024 * 1024;

/**
 * A file as the source of an upload. It is read piece by piece, in constant memory; a change of the file is noticed. Anything but a regular
 * file, such as a pipe, becomes a stream.
 */
export async function fileSource(path: string): Promise<AnySource> {
  const stats = await stat(path);
  if (!stats.isFile()) return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const source: UploadSource = {
    name: basename(path),
    type: mediaTypeOf(path),
    size: stats.size,
    lastModified: stats.mtimeMs,
    slice: (start, end) => piecesOf(path, start, end),
    hasChanged: async () => isOther(await stat(path), stats),
  };
  return source;
}

const isOther = (now: Stats, then: Stats): boolean =>
  now.ino !== then.ino || now.size !== then.size || now.mtimeMs !== then.mtimeMs;

/** Reads one piece ahead, into the other of two buffers, while the last piece is sent. */
async function* piecesOf(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const size = Math.min(bufferSize, end - start);
  let buffer = Buffer.allocUnsafeSlow(size);
  let other = Buffer.allocUnsafeSlow(size);
  let next = readAt(file, buffer, start, end);
  try {
    for (let at = start; at < end; ) {
      const length = await next;
      if (length === 0) return; // the file is shorter than it was: the upload sees that bytes are missing
      const piece = buffer.subarray(0, length);
      at += length;
      [buffer, other] = [other, buffer];
      next = readAt(file, buffer, at, end);
      yield piece;
    }
  } finally {
    await next.catch(() => {});
    await file.close();
  }
}

async function readAt(file: FileHandle, buffer: Buffer, at: number, end: number): Promise<number> {
  const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at), at);
  return bytesRead;
}
