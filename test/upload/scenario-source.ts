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

export function createSource(kind: NonNullable<Scenario["source"]>, size: number): ScenarioSource {
  let bytes = bytesOf(size);
  let broken = false;
  const slice = (start: number, end: number) => {
    if (broken) throw new Error("EACCES: permission denied");
    return bytes.subarray(start, end);
  };
  return {
    open: () => {
      if (kind === "bytes") return bytes;
      if (kind === "blob") return new File([bytes], "data.bin", { lastModified: 0 });
      if (kind === "custom") return { size, slice, name: "data.bin" };
      return streamOf(slice, size);
    },
    change: () => {
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    },
    truncate: () => {
      bytes = bytes.slice(0, -1);
    },
    break: () => {
      broken = true;
    },
    expectIn: async (content) => {
      const arrived = new Uint8Array(await (content ?? new Blob()).arrayBuffer());
      expect(arrived.length).toBe(bytes.length);
      expect(Buffer.compare(arrived, bytes)).toBe(0);
    },
  };
}

/** In pieces that fit no chunk. */
function streamOf(
  slice: (start: number, end: number) => Uint8Array,
  size: number,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= size) return controller.close();
      controller.enqueue(slice(at, Math.min(size, at + 100_000)).slice());
      at += 100_000;
    },
  });
}
