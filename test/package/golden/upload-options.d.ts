import { P as OperationTypes, d as FetchInit, f as FetchResponse } from "./client-options.js";
import { n as KnowledgeClient } from "./create-client.js";

//#region src/upload/session-store.d.ts
/** An upload that is under way, as it is kept for a later one to go on with. Its URL is a secret: keep it where only its owner reads. */
interface SavedSession {
  readonly uploadId: string;
  /** Takes the bytes. */
  readonly url: string;
  readonly chunkSize: number | undefined;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  /** How many bytes storage held when this was saved, and their CRC32C where it was computed. */
  readonly acknowledged: number;
  readonly crc32c?: number | undefined;
  /** All bytes have arrived; the file may not be registered yet. */
  readonly hasArrived: boolean;
}
/** Keeps uploads that are under way, by a key that tells sources and places apart. */
interface SessionStore {
  get(key: string): Promise<SavedSession | undefined>;
  set(key: string, session: SavedSession): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Keeps other uploads from the same session. Resolves to a function that ends that, or to undefined where another upload has the session.
   */
  lock(key: string): Promise<(() => Promise<void>) | undefined>;
}
/** Keeps uploads as long as this process, or this page, lives. */
declare function memorySessionStore(): SessionStore;
//#endregion
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
  /** In milliseconds since 1970: a source with another time is another source. */
  readonly lastModified?: number | undefined;
  /** Whether the source has changed since then. */
  hasChanged?(): Promise<boolean>;
}
/** Where the bytes of an upload come from. */
type AnySource = Blob | File | Uint8Array | ReadableStream<Uint8Array> | UploadSource;
//#endregion
//#region src/upload/place.d.ts
/** The calls that an upload makes. */
type Knowledge = Pick<KnowledgeClient, "getUploadUrl" | "uploadFile" | "registerUpload" | "getProcessingStatus">;
type KnowledgeFile = OperationTypes["registerUpload"]["data"];
/** A file that has arrived in its store. */
interface UploadedFile {
  /** Identifies the file in the store from now on. */
  readonly fileId: string;
  /** What the API says about it. */
  readonly file: KnowledgeFile;
}
//#endregion
//#region src/upload/progress.d.ts
/** How far an upload has come. */
interface UploadProgress {
  /** How many bytes storage confirms to hold. Never goes back. */
  readonly acknowledgedBytes: number;
  /** How many bytes have left, those of a running request included. Goes back where bytes are lost. */
  readonly sentBytes: number;
  /** Absent as long as the length of a stream is unknown. */
  readonly totalBytes: number | undefined;
  /** Over the last seconds. */
  readonly bytesPerSecond: number;
  /** How long the rest will take, in milliseconds; absent where that cannot be told. */
  readonly etaMs: number | undefined;
}
type OnProgress = (progress: UploadProgress) => unknown;
//#endregion
//#region src/upload/transports/transport.d.ts
/** What an upload reads of a response. */
type TransportResponse = Omit<FetchResponse, "ok">;
/** What goes to storage. `body` is a Uint8Array or a Blob; for a transport that streams, an iterable of pieces. */
interface TransportInit extends FetchInit {
  /** The size of the body in bytes. */
  readonly size: number;
  /** Called with the number of bytes of the body that have left so far, by a transport that knows. */
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}
/** Sends to storage. Any fetch is one. */
interface Transport {
  (url: string, init: TransportInit): Promise<TransportResponse>;
  /** Takes a body piece by piece. */
  readonly streams?: boolean;
  /** Calls `onSent`. */
  readonly reports?: boolean;
  /** Runs in a page: CORS decides which headers of a response it may read and which of a request it may send. */
  readonly inPage?: boolean;
  /** Whether the host of a URL responds at all, also where CORS hides the response from this page. */
  readonly reaches?: (url: string) => Promise<boolean>;
}
//#endregion
//#region src/upload/waits.d.ts
interface WaitOptions {
  /** A request in which no byte has moved for this many milliseconds is given up and retried. Default: 30,000. */
  readonly stallTimeoutMs?: number | undefined;
  /** How long an upload may fail without progress before it fails for good, in milliseconds. Default: 600,000. */
  readonly noProgressTimeoutMs?: number | undefined;
}
//#endregion
//#region src/upload/upload-options.d.ts
/** What may differ from upload to upload. */
interface SessionOptions extends WaitOptions {
  /** An abort settles the upload at once, with the signal's own reason. Storage keeps what it holds. */
  readonly signal?: AbortSignal | undefined;
  /** Called with how far the upload has come. What it throws changes nothing. */
  readonly onProgress?: OnProgress | undefined;
  /** Where uploads that are under way are kept, so that a later upload of the same source goes on. Default: in memory. */
  readonly sessions?: SessionStore | undefined;
  /** Whether to ask first how much storage already holds. */
  readonly resume?: boolean | undefined;
  /** Sent to storage with every request. No credentials: a signed URL needs none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether to compute the CRC32C and to compare it with what storage holds. Default: true. */
  readonly checksum?: boolean | undefined;
  /** In bytes; rounded down to a multiple of 256 KiB. Default: as large as the API recommends at first, then as large as the link allows. */
  readonly chunkSize?: number | undefined;
  /** Sends to storage; any `fetch` does. Default: `node:http` in Node, XMLHttpRequest in pages, otherwise `fetch`. */
  readonly transport?: Transport | undefined;
  /** The hosts that may take bytes, with the hosts below them. Plain HTTP only on this machine. Default: storage.googleapis.com. */
  readonly trustedHosts?: readonly string[] | undefined;
}
interface UploadOptions extends SessionOptions {
  /** A source of up to this many bytes goes to the API in one request. Default: 5 MiB; 0 sends every file to storage. */
  readonly directLimit?: number | undefined;
}
//#endregion
export { OnProgress as a, KnowledgeFile as c, Slice as d, UploadSource as f, memorySessionStore as h, TransportInit as i, UploadedFile as l, SessionStore as m, UploadOptions as n, UploadProgress as o, SavedSession as p, Transport as r, Knowledge as s, SessionOptions as t, AnySource as u };