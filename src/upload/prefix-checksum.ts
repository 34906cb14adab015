import { crc32c } from "./crc32c.js";
import { condense } from "./platform.js";
import { changed, type Reader } from "./sources/upload-source.js";

/** The CRC32C of the bytes before an offset. */
export interface Mark {
  readonly offset: number;
  readonly crc: number;
}

/** Knows the CRC32C of the beginning of a source, up to any offset. */
export interface PrefixChecksum {
  /** The CRC32C of all bytes before `offset`; reads those that have not been read yet. Throws a SourceError where they have changed. */
  at(offset: number, signal: AbortSignal): Promise<number>;
  /** Whether an earlier process knew it: `at` compares the two. */
  isSaved(offset: number): boolean;
  /** Passes on bytes that are read for another purpose, and learns of them. Their start has to be known. */
  passing(start: number, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** Reads again up to the next offset that is known, so that a source that has changed is noticed. */
  check(offset: number, signal: AbortSignal): Promise<void>;
}

/** The distance of the offsets that are remembered, so that little is read twice. */
const markEvery = 8 * 1024 * 1024;

/** `saved`: what an earlier process knew, and this one has to find again. */
export function createPrefixChecksum(reader: Reader, saved?: Mark): PrefixChecksum {
  /** In ascending order. */
  const marks: Mark[] = [{ offset: 0, crc: 0 }];

  const nearest = (offset: number) => marks.findLast((mark) => mark.offset <= offset) as Mark;
  const nextAfter = (offset: number) =>
    nearest(offset) === marks.at(-1) ? undefined : marks.find((mark) => mark.offset > offset);
  const learn = ({ offset, crc }: Mark) => {
    const before = nearest(offset);
    const known = before.offset === offset ? before.crc : saved?.offset === offset ? saved.crc : undefined;
    if (known !== undefined && known !== crc) {
      throw changed(offset);
    }
    if (before.offset < offset) marks.splice(marks.lastIndexOf(before) + 1, 0, { offset, crc });
  };
  /** Where a mark belongs next. */
  const stopAfter = (offset: number) => {
    const known = [nextAfter(offset)?.offset, saved?.offset].filter(
      (each) => each !== undefined && each > offset,
    );
    return Math.min(...(known as number[]), offset - (offset % markEvery) + markEvery);
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
    isSaved: (offset) => saved?.offset === offset,
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
