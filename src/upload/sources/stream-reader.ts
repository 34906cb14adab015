import type { UploadRun } from "../upload-run.js";
import type { Reader } from "./upload-source.js";

/**
 * Reads a stream, which comes by once: it keeps what storage has not acknowledged, at most a chunk and one piece of the stream.
 * `known` is the length of the stream, where that is known.
 */
export function streamReader(stream: ReadableStream<Uint8Array>, run: UploadRun, known?: number): Reader {
  const source = stream.getReader();
  const held: Uint8Array[] = [];
  /** The offset of the first byte that is held, and of the first that has not come. */
  let first = 0;
  let arrived = 0;
  let ended = false;

  const pull = async () => {
    const { done, value } = await source.read().catch((error: unknown) => {
      throw run.error("source-unreadable", `the stream failed after ${arrived} bytes`, error);
    });
    ended = done;
    if (value?.length) {
      held.push(value);
      arrived += value.length;
    }
    const size = known ?? arrived;
    if (ended) known = size;
    if (ended ? arrived !== size : arrived > size)
      throw run.error("source-changed", `the stream gave ${arrived} bytes and not ${size}`);
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
        const part = piece.subarray(Math.max(start - at, 0), Math.max(end - at, 0));
        if (part.length) yield part;
        at += piece.length;
      }
    },
    blob: () => undefined,
    release: (offset) => {
      while (held[0] && first + held[0].length <= offset) first += held.shift()?.length ?? 0;
    },
    verify: async () => {},
    close: () => source.cancel().catch(() => {}),
  };
}
