//#region src/upload/sources/upload-source.d.ts
/** Some bytes of a source: all at once, or piece by piece. A piece may be overwritten as soon as the next one is asked for. */
type Slice = Uint8Array | Blob | AsyncIterable<Uint8Array>;
/** A source that can be read again from any offset, as a Blob can. */
interface UploadSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`. */
  slice(start: number, end: number): Slice | Promise<Slice>;
  readonly name?: string | undefined;
  /** The media type. */
  readonly type?: string | undefined;
  /** In milliseconds since 1970: a source of another time is another source. */
  readonly lastModified?: number | undefined;
  /** Whether it is no longer what it was. */
  hasChanged?(): Promise<boolean>;
}
/** Where the bytes of an upload come from. */
type AnySource = Blob | File | Uint8Array | ReadableStream<Uint8Array> | UploadSource;
//#endregion
export { Slice as n, UploadSource as r, AnySource as t };
