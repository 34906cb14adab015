import { E as UploadProblem, T as UploadErrorFields, w as UploadError } from "./client-options.js";
import { a as OnProgress, c as KnowledgeFile, d as Slice, f as UploadSource, h as memorySessionStore, i as TransportInit, l as UploadedFile, m as SessionStore, n as UploadOptions, o as UploadProgress, p as SavedSession, r as Transport, s as Knowledge, t as SessionOptions, u as AnySource } from "./upload-options.js";

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
//#region src/upload/indexed-db-session-store.d.ts
/**
 * Keeps uploads in the browser's database, so that a page goes on after a reload. Only pages of the same origin read it. Where the browser has
 * Web Locks, two tabs do not send the same file at once.
 */
declare function indexedDbSessionStore(database?: string): SessionStore;
//#endregion
//#region src/upload/upload.d.ts
/** What is uploaded, and into which store. */
interface UploadArguments {
  /** The unique identifier of the organization (format: `org_*`). */
  readonly organization_id: string;
  /** The unique identifier of the vector store. */
  readonly store_id: string;
  /** A `Blob`, `File`, `Uint8Array` or stream; in Node `await fileSource(path)`. */
  readonly source: AnySource;
  /** Default: the name of the source, where it has one. */
  readonly file_name?: string | undefined;
  /** Default: the type of the source, or `application/octet-stream`. */
  readonly mime_type?: string | undefined;
  /** A relative path within the store for folder uploads. */
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
/** An upload session from Get upload URL, or a function that asks for a new one, also when storage loses the first. */
type SessionOrigin = UploadSession | ((signal: AbortSignal) => Promise<UploadSession>);
interface ToSessionOptions extends SessionOptions {
  /** Tells uploads of equal files apart, such as by user and folder: an upload goes on only under the same key. */
  readonly key?: string | undefined;
  /**
   * Called once all bytes are there. The upload is kept until this resolves, so after a failure or a reload only this is called again. It must do
   * no harm twice: it is retried for an error whose `kind` is `network` or whose `status` is 408, 429 or 5xx. After a reload, a `status` of 404
   * means that the upload is no longer known: all bytes go once more.
   */
  readonly register?: ((uploadId: string, signal: AbortSignal) => Promise<unknown>) | undefined;
}
/**
 * Sends the bytes alone, for a program that holds no token: another one asks for the upload session, and registers the upload afterwards.
 * Rejects with an UploadError, or with the reason of an abort.
 */
declare const uploadToSession: (session: SessionOrigin, source: AnySource, options?: ToSessionOptions) => UploadTask<StoredUpload>;
//#endregion
export { type AnySource, type KnowledgeFile, type OnProgress, type SavedSession, type SessionOptions, type SessionOrigin, type SessionStore, type Slice, type StoredUpload, type ToSessionOptions, type Transport, type TransportInit, type UploadArguments, UploadError, type UploadErrorFields, type UploadOptions, type UploadProblem, type UploadProgress, type UploadSession, type UploadSource, type UploadTask, type UploadedFile, indexedDbSessionStore, memorySessionStore, upload, uploadToSession };