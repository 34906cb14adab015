/** Some bytes of a source: all at once, or piece by piece. A piece may be overwritten as soon as the next one is asked for. */
export type Slice = Uint8Array | Blob | AsyncIterable<Uint8Array>;

/** A source that can be read again from any offset, as a Blob can. */
export interface UploadSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`. */
  slice(start: number, end: number): Slice | Promise<Slice>;
  readonly name?: string | undefined;
  /** The media type. */
  readonly type?: string | undefined;
  /** In milliseconds since 1970: a source with another time is another source. */
  readonly lastModified?: number | undefined;
  /** Whether the source has changed since then. */
  hasChanged?(): Promise<boolean>;
}

/** Where the bytes of an upload come from. */
export type AnySource = Blob | File | Uint8Array | ReadableStream<Uint8Array> | UploadSource;

/** A source as the upload reads it. */
export interface Reader {
  /** Undefined for a stream, until it ends or its size is given. */
  readonly size: number | undefined;
  /** Whether it can be read again from any offset. */
  readonly rereadable: boolean;
  /** The first byte that can still be read. */
  readonly first: number;
  /** Waits until there are more bytes than `end`, or the size is known. */
  prepare(end: number): Promise<void>;
  /** Exactly the bytes from `start` to before `end`. Throws an UploadError. */
  read(start: number, end: number): AsyncIterable<Uint8Array>;
  /** The same bytes as the platform sends them without reading them first, where it can. */
  blob(start: number, end: number): Blob | undefined;
  /** Bytes before this offset will not be read again. */
  release(offset: number): void;
  /** Throws an UploadError where the source is no longer what it was. */
  verify(): Promise<void>;
  /** Nothing will be read again. */
  close(): Promise<void>;
}
