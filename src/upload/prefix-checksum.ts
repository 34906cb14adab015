import { crc32c } from "./crc32c.js";
import { condense } from "./platform.js";
import type { SavedSession } from "./session-store.js";
import type { Reader } from "./sources/upload-source.js";

import type { UploadRun } from "./upload-run.js";

/** The CRC32C of the bytes before an offset. */
export interface Mark {
  readonly offset: number;
  readonly crc: number;
}

/** Knows the CRC32C of the beginning of a source, up to any offset. */
export interface PrefixChecksum {
  /** Of all bytes before `offset`; reads those that have not been read yet. Throws an UploadError where they are not what they were. */
  at(offset: number, signal: AbortSignal): Promise<number>;
  /** Passes on bytes that are read for another purpose, and learns of them. Their start has to be known. */
  passing(start: number, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** Reads again up to the next offset that is known, so that a source that has changed is noticed. */
  check(offset: number, signal: AbortSignal): Promise<void>;
}

/** The distance of the offsets that are remembered, so that little is read twice. */
const markEvery = 8 * 1024 * 1024;

/** `session`: may hold what an earlier process knew, and this one has to find again. */
export function createPrefixChecksum(reader: Reader, session: SavedSession, run: UploadRun): PrefixChecksum {
  const { acknowledged: saved, crc32c: savedCrc } = session;
  /** Ascending. */
  const marks: Mark[] = [{ offset: 0, crc: 0 }];

  const indexOf = (offset: number) => marks.findLastIndex((mark) => mark.offset <= offset);
  const nearest = (offset: number) => marks[indexOf(offset)] as Mark;
  const nextAfter = (offset: number) => marks[indexOf(offset) + 1];
  const learn = ({ offset, crc }: Mark) => {
    const before = nearest(offset);
    const known = before.offset === offset ? before.crc : offset === saved ? savedCrc : undefined;
    if (known !== undefined && known !== crc) throw run.changed(offset);
    if (before.offset < offset) marks.splice(indexOf(offset) + 1, 0, { offset, crc });
  };
  /** Where a mark belongs next. */
  const stopAfter = (offset: number) => {
    const next = offset - (offset % markEvery) + markEvery;
    return Math.min(next, nextAfter(offset)?.offset ?? next, saved > offset ? saved : next);
  };

  async function* passing(start: number, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let { offset, crc } = nearest(start);
    let stop = stopAfter(offset);
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; ) {
        const part = piece.subarray(at, at + stop - offset);
        crc = crc32c(...condense(part, crc));
        at += part.length;
        offset += part.length;
        if (offset < stop) continue;
        learn({ offset, crc });
        stop = stopAfter(offset);
      }
      yield piece;
    }
    learn({ offset, crc });
  }
  const readOn = async (start: number, end: number, signal: AbortSignal) => {
    for await (const _ of passing(start, reader.read(start, end))) signal.throwIfAborted();
  };

  return {
    passing,
    at: async (offset, signal) => {
      const { offset: start } = nearest(offset);
      if (start < offset) await readOn(start, offset, signal);
      return nearest(offset).crc;
    },
    check: async (offset, signal) => {
      const next = nextAfter(offset);
      if (next) await readOn(nearest(offset).offset, next.offset, signal);
    },
  };
}
