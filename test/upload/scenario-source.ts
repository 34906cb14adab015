import { expect } from "vitest";
import type { AnySource } from "../../src/upload/index.js";
import type { Scenario } from "./scenario.js";

/** The source of a scenario, which events change under the upload. */
export interface ScenarioSource {
  /** A new view of the same bytes: a stream is read once. */
  open(): AnySource;
  /** Spoils a byte of the first chunk. */
  change(): void;
  /** Cuts the last byte off. */
  truncate(): void;
  /** From now on it cannot be read. */
  break(): void;
  /** How many bytes were read, but for those of a blob and of bytes in memory. */
  readonly readBytes: number;
  expectIn(content: Blob | undefined): Promise<void>;
}

/** Bytes that look like chance and are the same each time. */
export function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0, state = size; at < size; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** `pause` is what a slow stream waits with. */
export function createSource(
  {
    source: kind = "custom",
    size,
    skips = 0,
    changesWhenRead,
  }: Pick<Scenario, "source" | "size" | "skips" | "changesWhenRead">,
  pause: () => Promise<void>,
): ScenarioSource {
  let bytes = bytesOf(size);
  let isBroken = false;
  let isChanged = false;
  let readBytes = 0;
  const slice = (start: number, end: number) => {
    isChanged ||= changesWhenRead === true;
    readBytes += end - start;
    if (isBroken) throw new DOMException("The file was moved", "NotReadableError");
    return start < skips ? new Uint8Array(end - start) : bytes.subarray(start - skips, end - skips);
  };
  const open = {
    bytes: () => bytes,
    blob: () => new FragileFile([bytes], () => isBroken),
    custom: () => ({ size: size + skips, slice, name: "data.bin" }),
    file: () => ({ size, slice, name: "data.bin", hasChanged: async () => isChanged }),
    stream: () => streamOf(slice, size, async () => {}),
    "slow-stream": () => streamOf(slice, size, pause),
  };
  return {
    open: open[kind],
    get readBytes() {
      return readBytes;
    },
    change: () => {
      isChanged = true;
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    },
    truncate: () => {
      bytes = bytes.slice(0, -1);
    },
    break: () => {
      isBroken = true;
    },
    expectIn: async (content) => {
      const arrived = new Uint8Array(await (content ?? new Blob()).arrayBuffer());
      expect(arrived.length).toBe(bytes.length);
      expect(Buffer.compare(arrived, bytes)).toBe(0);
    },
  };
}

/** A File as browsers have it: it may be moved on disk, and cannot be read from then on. */
class FragileFile extends File {
  readonly #isBroken: () => boolean;

  constructor(parts: BlobPart[], isBroken: () => boolean) {
    super(parts, "data.bin", { lastModified: 0 });
    this.#isBroken = isBroken;
  }

  override slice(start?: number, end?: number): Blob {
    return new FragileFile([super.slice(start, end)], this.#isBroken);
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    if (this.#isBroken()) throw new DOMException("The file was moved", "NotReadableError");
    return super.stream();
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    if (this.#isBroken()) throw new DOMException("The file was moved", "NotReadableError");
    return super.arrayBuffer();
  }
}

/** In pieces that fit no chunk. */
function streamOf(
  slice: (start: number, end: number) => Uint8Array,
  size: number,
  pause: () => Promise<void>,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull: async (controller) => {
      if (at >= size) return controller.close();
      await pause();
      controller.enqueue(slice(at, Math.min(size, at + 100_000)).slice());
      at += 100_000;
    },
  });
}
