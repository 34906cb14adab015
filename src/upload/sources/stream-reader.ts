import { type Reader, SourceError } from "./upload-source.js";

/**
 * Reads a stream, which comes by once: it keeps what storage has not acknowledged, at most a chunk and one piece of the stream.
 * `size` is the length of the stream, where that is known.
 */
export function streamReader(stream: ReadableStream<Uint8Array>, size?: number): Reader {
  const source = stream.getReader();
  let known = size;
  const held: Uint8Array[] = [];
  /** The offset of the first byte that is held, and of the first that has not come. */
  let first = 0;
  let arrived = 0;
  let ended = false;

  const pull = async () => {
    const { done, value } = await source.read().catch((error: unknown) => {
      throw new SourceError("source-unreadable", `the stream failed after ${arrived} bytes`, error);
    });
    ended = done;
    if (value?.length) held.push(value);
    arrived += value?.length ?? 0;
    if (ended) known ??= arrived;
    if (ended ? arrived !== known : arrived > (known ?? arrived)) {
      throw new SourceError("source-changed", `the stream gave ${arrived} bytes and not ${known}`);
    }
  };

  return {
    get size() {
      return known;
    },
    rereadable: false,
    get first() {
      return first;
    },
    prepare: async (end) => {
      // One byte more than the chunk tells whether it is the last.
      while (!ended && arrived <= end) await pull();
    },
    read: async function* (start, end) {
      let at = first;
      for (const piece of held) {
        const from = Math.max(start - at, 0);
        const part = piece.subarray(from, Math.max(from, end - at));
        if (part.length) yield part;
        at += piece.length;
      }
    },
    blob: () => undefined,
    release: (offset) => {
      while (held[0] && first + held[0].length <= offset) first += held.shift()?.length ?? 0;
    },
    hasChanged: async () => false,
    close: () => source.cancel().catch(() => {}),
  };
}
