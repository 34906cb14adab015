import type { Striking } from "../striking.js";

/**
 * What a request to storage does: `start` opens a session, `chunk` brings bytes before the last one, `final` brings the last one, `status`
 * asks how much is there, `cancel` deletes the session. `data` is `chunk` or `final`.
 */
export type StorageRequestKind = "start" | "data" | "chunk" | "final" | "status" | "cancel";

/** Responds with a status and does nothing else. */
export interface Status {
  status:
    | 300
    | 304
    | 400
    | 401
    | 403
    | 404
    | 408
    | 409
    | 410
    | 411
    | 412
    | 413
    | 416
    | 429
    | 500
    | 501
    | 502
    | 503
    | 504;
  /** Takes this many bytes of the body first; 0 when absent. */
  afterBytes?: number;
  /** The value of `Retry-After`, sent as it stands. */
  retryAfter?: string;
}

/** The connection is reset while the caller sends: what was taken of the body is stored, in blocks of 256 KiB. */
interface Reset {
  fault: "reset";
  /** After this many bytes of the body; 0 when absent. */
  afterBytes?: number;
}

/** Everything is done as it should be, then the connection is reset: the caller does not learn that it was done. */
interface LoseResponse {
  fault: "lose-response";
}

/** Everything is done as it should be, but no response comes, and the connection stays open. */
interface NoResponse {
  fault: "no-response";
}

/** Storage stops reading, and the connection stays open. */
interface Stall {
  fault: "stall";
  /** After this many bytes of the body; 0 when absent. */
  afterBytes?: number;
}

/** Storage reads slowly: this many bytes a second. */
interface Slow {
  fault: "slow";
  bytesPerSecond: number;
}

/** There is no connection. Over HTTP, where there is one already, it is closed. */
interface Unreachable {
  fault: "unreachable";
  /** As Node names it; `ECONNREFUSED` when absent. */
  code?: "ECONNREFUSED" | "ETIMEDOUT" | "ENOTFOUND" | "EAI_AGAIN" | "EPIPE";
}

/** Storage closes a connection that was kept open, just as the caller uses it again. */
interface Close {
  fault: "close";
}

/** The response breaks off in its body. */
interface TruncateResponse {
  fault: "truncate-response";
}

/** A proxy responds in HTML, and storage never sees the request. */
interface ProxyError {
  fault: "proxy-error";
  /** 502 when absent. */
  status?: 502 | 504;
}

/** The login page of a network responds with 200 and HTML, and storage never sees the request. */
interface CaptivePortal {
  fault: "captive-portal";
}

/** A proxy redirects with 302, and storage never sees the request. */
interface Redirect {
  fault: "redirect";
  location?: string;
}

/** Storage responds before it has read the body, then resets the connection. */
interface EarlyResponse {
  fault: "early-response";
  /** 503 when absent. */
  status?: 400 | 403 | 413 | 429 | 503;
}

/** Storage responds with 101 Switching Protocols, which no client expects. */
interface SwitchProtocols {
  fault: "switch-protocols";
}

/** Storage has lost the end of what it held before the request comes: a chunk leaves a gap (503), a status names fewer bytes than before. */
interface LoseBytes {
  fault: "lose-bytes";
  /** Rounded up to blocks of 256 KiB. */
  bytes: number;
}

/** The session is gone, for good. */
interface LoseSession {
  fault: "lose-session";
  /** 410 when absent. */
  status?: 404 | 410;
}

/** The signed URL has expired, as the XML API says it. */
interface ExpiredSignature {
  fault: "expired-signature";
  /** 400 when absent, as Google responds. */
  status?: 400 | 403;
}

/** Storage stores one wrong byte of the body, and its hashes show it. */
interface Corrupt {
  fault: "corrupt";
  /** Which byte of the body; the first when absent. */
  at?: number;
}

/** Storage takes only the beginning of the body, and says so with 308 and `Range`. */
interface PersistLess {
  fault: "persist-less";
  /** Rounded down to blocks of 256 KiB. */
  bytes: number;
}

/** A 308 names no `Range`, although bytes are held. */
interface OmitRange {
  fault: "omit-range";
}

/** A 308 claims more bytes than are held. */
interface RangeAhead {
  fault: "range-ahead";
  bytes: number;
}

/** A 308 has this for `Range`. */
interface WriteRange {
  fault: "write-range";
  value: string;
}

/** Storage says that the file is complete when it is not: with the size and the hash of what it holds. */
interface CompleteEarly {
  fault: "complete-early";
}

/** The hashes in a response are those of different bytes. */
interface WrongHash {
  fault: "wrong-hash";
}

/** A response has no hashes, like that of a storage that sends none. */
interface OmitHashes {
  fault: "omit-hashes";
  /** Which one; all when absent. */
  header?: "x-goog-running-hash" | "x-range-md5" | "x-goog-hash";
}

/** The clock of the sandbox jumps before the request comes. */
interface JumpClock {
  fault: "jump-clock";
  milliseconds: number;
}

export type NamedFault =
  | (Reset | LoseResponse | NoResponse | Stall | Slow | Unreachable | Close)
  | (TruncateResponse | ProxyError | CaptivePortal | Redirect | EarlyResponse | SwitchProtocols)
  | (LoseBytes | LoseSession | ExpiredSignature | Corrupt)
  | (PersistLess | OmitRange | RangeAhead | WriteRange | CompleteEarly | WrongHash | OmitHashes | JumpClock);

/** Breaks a request to a signed URL or a session, by default whichever comes next. */
export type StorageFault = Striking & {
  operation: "storage";
  /** Strikes only requests of this kind. */
  on?: StorageRequestKind;
} & (Status | NamedFault);
