import { KnowledgeError } from "./errors.js";

/** Why the bytes cannot get there. */
export type UploadProblem =
  /** Storage no longer has the upload session, and there is no new one, or the source cannot be read again. */
  | "session-lost"
  /** The source is not what it was when the upload began. */
  | "source-changed"
  | "source-unreadable"
  /** Storage received other bytes than were sent, twice. */
  | "checksum-mismatch"
  /** A response that is not part of the protocol, or that contradicts an earlier one. */
  | "protocol"
  /** No progress for as long as `noProgressTimeoutMs` allows; `cause` is the last failure. */
  | "stalled"
  /** Storage refused the upload, and would again. */
  | "refused"
  /** The signed URL leads to a host that is not in `trustedHosts`. */
  | "untrusted-host"
  /** Another upload of the same source is running. */
  | "busy"
  /** The bytes arrived, and the API did not register them; `cause` says why. Another call of the same upload only registers them. */
  | "not-registered";

export interface UploadErrorFields {
  /** Why the bytes cannot get there. */
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
export class UploadError extends KnowledgeError<UploadErrorFields> implements UploadErrorFields {
  override readonly name = "UploadError";
  readonly kind = "upload";
  declare readonly reason: UploadProblem;
  declare readonly acknowledgedBytes: number;
  declare readonly uploadId: string | undefined;
  declare readonly status: number | undefined;
  declare readonly retryAfterMs: number | undefined;
}
