import { M as FetchInit, N as FetchResponse, T as OperationTypes, b as KnowledgeError, r as KnowledgeClient } from "./create-client.js";
import { n as Slice, r as UploadSource, t as AnySource } from "./upload-source.js";

//#region src/errors/upload-error.d.ts
/** Why the bytes cannot get there. */
type UploadProblem = /** Storage no longer has the upload session, and there is no new one, or the source cannot be read again. */"session-lost" /** The source is not what it was when the upload began. */ | "source-changed" | "source-unreadable" /** Storage received other bytes than were sent, twice. */ | "checksum-mismatch" /** A response that the protocol does not have, or that contradicts an earlier one. */ | "protocol" /** No progress for as long as `noProgressTimeoutMs` allows; `cause` is the last failure. */ | "stalled" /** Storage refused the upload, and would again. */ | "refused" /** The signed URL leads to a host that is not in `trustedHosts`. */ | "untrusted-host" /** Another upload of the same source is running. */ | "busy" /** The bytes arrived, and the API did not register them; `cause` says why. The same upload again only registers. */ | "not-registered";
interface UploadErrorFields {
  readonly reason: UploadProblem;
  /** How many bytes storage has confirmed to hold. */
  readonly acknowledgedBytes: number;
  /** Identifies the upload, once there is one; the file's ID as soon as it is registered. */
  readonly uploadId: string | undefined;
  /** The HTTP status of the last response of storage, where there was one. */
  readonly status: number | undefined;
  /** How long storage asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}
/** The bytes cannot get there. `attempts` counts the requests to storage. Never holds the signed URL. */
declare class UploadError extends KnowledgeError<UploadErrorFields> implements UploadErrorFields {
  readonly name = "UploadError";
  readonly kind = "upload";
  readonly reason: UploadProblem;
  readonly acknowledgedBytes: number;
  readonly uploadId: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
}
//#endregion
//#region src/upload/waits.d.ts
interface WaitOptions {
  /** A request in which no byte has moved for so long is given up and repeated. Default: 30,000. */
  readonly stallTimeoutMs?: number | undefined;
  /** How long an upload may fail without progress before it fails for good, in milliseconds. Default: 600,000. */
  readonly noProgressTimeoutMs?: number | undefined;
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
//#region src/upload/session-store.d.ts
/** An upload that is under way, as it is kept to go on with. Its URL is a secret: keep it where only its owner reads. */
interface SavedSession {
  readonly uploadId: string;
  /** Takes the bytes. */
  readonly url: string;
  readonly chunkSize: number | undefined;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  /** How many bytes storage held when this was saved, and their CRC32C where it was computed. */
  readonly acknowledged: number;
  readonly crc32c: number | undefined;
  /** All bytes have arrived; the file may not be registered yet. */
  readonly hasArrived: boolean;
}
/** Keeps uploads that are under way, by a key that tells sources and places apart. */
interface SessionStore {
  get(key: string): Promise<SavedSession | undefined>;
  set(key: string, session: SavedSession): Promise<void>;
  delete(key: string): Promise<void>;
  /** Keeps other uploads from the same session. Resolves with what ends that; to undefined where another upload has it. */
  lock(key: string): Promise<(() => Promise<void>) | undefined>;
}
/** Keeps uploads as long as this process, or this page, lives. */
declare function memorySessionStore(): SessionStore;
//#endregion
//#region src/upload/transports/transport.d.ts
/** What goes to storage. `body` is a Uint8Array or a Blob; for a transport that streams, an iterable of pieces. */
interface TransportInit extends FetchInit {
  /** How many bytes the body has. */
  readonly size: number;
  /** Called with the number of bytes of the body that have left so far, by a transport that knows. */
  readonly onSent: (bytes: number) => void;
}
/** Sends to storage. Any fetch is one. */
interface Transport {
  (url: string, init: TransportInit): Promise<FetchResponse>;
  /** Takes a body piece by piece. */
  readonly streams?: boolean;
  /** Calls `onSent`. */
  readonly reports?: boolean;
  /** Runs in a page: CORS decides which headers of a response it may read and which of a request it may send. */
  readonly inPage?: boolean;
}
//#endregion
//#region src/upload/upload-options.d.ts
/** What may differ from upload to upload. */
interface SessionOptions extends WaitOptions {
  /** An abort settles the upload at once, with the signal's own reason. Storage keeps what it holds. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Where uploads are kept that are under way, so that a later one of the same source goes on. Default: in memory. */
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
  /** The hosts that may take bytes, with the hosts below them. Without TLS only on this machine. Default: storage.googleapis.com. */
  readonly trustedHosts?: readonly string[] | undefined;
}
interface UploadOptions extends SessionOptions {
  /** A source of up to so many bytes goes to the API in one request. Default: 5 MiB; 0 sends every file to storage. */
  readonly directLimit?: number | undefined;
}
//#endregion
//#region src/upload/upload-task.d.ts
/** A running upload: the promise of its result, and its controls. */
interface UploadTask<Result> extends Promise<Result> {
  /** Stops at once, in the middle of a request too. Storage keeps what it holds. */
  pause(): void;
  /** Goes on after a pause. */
  resume(): void;
  /** Gives the upload up for good: the session is cancelled at storage, and nothing is kept to resume. Resolves when that is done. */
  cancel(): Promise<void>;
}
//#endregion
//#region src/upload/delivery.d.ts
/** What Get upload URL returns. */
interface UploadSession {
  readonly upload_id: string;
  readonly signed_url: string;
  readonly chunk_size?: number;
  readonly expires_at?: string;
}
//#endregion
//#region src/upload/place.d.ts
/** The calls that an upload makes. */
type Knowledge = Pick<KnowledgeClient, "getUploadUrl" | "uploadFile" | "registerUpload" | "getProcessingStatus">;
type KnowledgeFile = OperationTypes["registerUpload"]["data"];
/** A file that has arrived in its store. */
interface UploadedFile {
  readonly fileId: string;
  /** What the API says about it. */
  readonly file: KnowledgeFile;
}
//#endregion
//#region src/upload/upload.d.ts
interface UploadArguments {
  readonly organization_id: string;
  readonly store_id: string;
  readonly source: AnySource;
  /** Default: the name of the source, where it has one. */
  readonly file_name?: string | undefined;
  /** Default: the type of the source, or `application/octet-stream`. */
  readonly mime_type?: string | undefined;
  readonly relative_path?: string | undefined;
  /** How many bytes a stream has. Without it a stream may have up to 31,000,000, which are kept in memory. */
  readonly file_size?: number | undefined;
}
/**
 * Brings a file into a store: asks for an upload session, sends the bytes to storage and registers them; a small file goes to the API at once.
 * Rejects with a KnowledgeError, or with the reason of an abort.
 */
declare const upload: (knowledge: Knowledge, file: UploadArguments, options?: UploadOptions) => UploadTask<UploadedFile>;
//#endregion
//#region src/upload/upload-to-session.d.ts
/** Bytes that have arrived, to be registered with the API. */
interface StoredUpload {
  readonly uploadId: string;
}
/** What gives an upload session: one from Get upload URL, or a function that asks for a new one, also when storage loses the first. */
type SessionOrigin = UploadSession | (() => Promise<UploadSession>);
/**
 * Sends the bytes alone, for a program that holds no token: another one asks for the upload session, and registers the upload afterwards.
 * Rejects with an UploadError, or with the reason of an abort.
 */
declare const uploadToSession: (session: SessionOrigin, source: AnySource, options?: SessionOptions) => UploadTask<StoredUpload>;
//#endregion
export { type AnySource, type KnowledgeFile, type OnProgress, type SavedSession, type SessionOptions, type SessionOrigin, type SessionStore, type Slice, type StoredUpload, type Transport, type TransportInit, type UploadArguments, UploadError, type UploadErrorFields, type UploadOptions, type UploadProblem, type UploadProgress, type UploadSession, type UploadSource, type UploadTask, type UploadedFile, memorySessionStore, upload, uploadToSession };
