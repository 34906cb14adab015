import { b as KnowledgeError } from "./create-client.js";
import { a as OnProgress, c as KnowledgeFile, d as Slice, f as UploadSource, h as memorySessionStore, i as TransportInit, l as UploadedFile, m as SessionStore, n as UploadOptions, o as UploadProgress, p as SavedSession, r as Transport, s as Knowledge, t as SessionOptions, u as AnySource } from "./upload-options.js";

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
export { type AnySource, type KnowledgeFile, type OnProgress, type SavedSession, type SessionOptions, type SessionOrigin, type SessionStore, type Slice, type StoredUpload, type Transport, type TransportInit, type UploadArguments, UploadError, type UploadErrorFields, type UploadOptions, type UploadProblem, type UploadProgress, type UploadSession, type UploadSource, type UploadTask, type UploadedFile, indexedDbSessionStore, memorySessionStore, upload, uploadToSession };
