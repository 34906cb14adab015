import { refuse } from "../upload-options.js";
import type { UploadRun } from "../upload-run.js";
import { sliceReader } from "./slice-reader.js";
import { streamReader } from "./stream-reader.js";
import type { AnySource, Reader } from "./upload-source.js";

/** How to read a source. `size` is that of a stream, where it is known. */
export function readSource(source: AnySource, run: UploadRun, size?: number): Reader {
  if (source instanceof ReadableStream) return streamReader(source, run, size);
  if (!(source instanceof Uint8Array)) {
    if (Object(source).size === undefined)
      refuse("source", "must be a Blob, Uint8Array, stream or fileSource");
    return sliceReader(source, run);
  }
  return sliceReader({ size: source.length, slice: (start, end) => source.subarray(start, end) }, run);
}
