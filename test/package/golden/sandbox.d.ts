//#region generated/sandbox.d.ts
type OperationId = "getUploadUrl" | "uploadFile" | "registerUpload" | "getProcessingStatus" | "getProcessingLogs" | "retryProcessing" | "listFiles" | "getFile" | "deleteFile" | "bulkRemoveFiles";
type ErrorCode = "AUTHENTICATION_REQUIRED" | "INVALID_CREDENTIALS" | "TOKEN_EXPIRED" | "TOKEN_INVALID" | "TOKEN_MISSING_SUBJECT" | "INVALID_API_KEY" | "API_KEY_EXPIRED" | "API_KEY_DEACTIVATED" | "API_KEY_PAUSED" | "ORGANIZATION_ACCESS_DENIED" | "INSUFFICIENT_PERMISSIONS" | "DOMAIN_NOT_REGISTERED" | "REGISTRATION_RESTRICTED" | "OPERATION_NOT_ALLOWED" | "NO_ORGANIZATION_MEMBERSHIP" | "AMBIGUOUS_ORGANIZATION" | "ACCESS_DENIED" | "CANNOT_REMOVE_LAST_OWNER" | "CANNOT_DELETE_OWNER" | "VECTOR_STORE_NOT_FOUND" | "VALIDATION_ERROR" | "RATE_LIMIT_EXCEEDED" | "INTERNAL_SERVER_ERROR" | "BAD_GATEWAY" | "SERVICE_UNAVAILABLE" | "GATEWAY_TIMEOUT" | "FILE_NOT_IN_STORE";
type ErrorStatus = 401 | 403 | 404 | 422 | 429 | 500 | 502 | 503 | 504;
//#endregion
//#region src/sandbox/striking.d.ts
/** How often a fault strikes. */
interface Striking {
  /** How many requests it breaks, or runs of processing; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
  /** The first request that it breaks, among those that it is meant for, counted from when the fault was added; 1 when absent. */
  nth?: number;
}
//#endregion
//#region src/sandbox/api-fault.d.ts
interface Refusing {
  /** The value of `Retry-After`, sent as it is; a 429 has "30" by default. */
  retryAfter?: string;
}
/** Everything is done as it should be, then the connection is reset: the caller does not learn about it. */
interface LoseResponse$1 {
  fault: "lose-response";
}
/** Nothing is done, and the response is the error with this code, or the first one of this status. */
type RefusingFault = Refusing & ({
  code: ErrorCode;
} | {
  status: ErrorStatus;
});
/** Breaks an operation of the API, by default whichever comes next. */
type ApiFault = Striking & {
  /** Strikes only this operation. */operation?: OperationId;
} & (RefusingFault | LoseResponse$1);
//#endregion
//#region src/sandbox/clock.d.ts
/** The sandbox's time, in the caller's hand. */
interface Clock {
  now(): Date;
  /** Sets it to a date, or to anything that `Date` reads as one, earlier or later. @throws RangeError */
  set(time: Date | string): void;
  /** Lets time pass at once; a negative number takes it back. @throws RangeError for a number that is not finite */
  advance(milliseconds: number): void;
}
//#endregion
//#region src/sandbox/files/processing.d.ts
/** The steps of processing, in their order: the official docs pages name chunking and embedding, and no others. */
declare const steps: readonly ["chunking", "embedding"];
type Step = (typeof steps)[number];
/** Where processing fails, and what its status then says. */
interface Failure {
  /** It fails when its time is over, 5 seconds after it began. */
  step: Step;
  /** The `error_message` of the status; by default a sentence that names the step. */
  message?: string;
}
/** The state of processing from one moment until the next. */
interface Stage {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly status: "pending" | "processing" | "completed" | "failed";
  /** In percent. */
  readonly progress: number;
  readonly step: string;
  readonly message: string;
}
//#endregion
//#region src/sandbox/files/processing-fault.d.ts
/** Lets the processing of a file fail, by default of the next that is queued. */
interface ProcessingFault extends Striking, Failure {
  operation: "processing";
  /** Only a file of this name. */
  file_name?: string;
}
//#endregion
//#region src/sandbox/storage/storage-fault.d.ts
/**
 * What a request to storage does: `start` opens a session, `chunk` brings bytes before the last one, `final` brings the last one, `status`
 * asks how much is there, `cancel` deletes the session. `data` is `chunk` or `final`.
 */
type StorageRequestKind = "start" | "data" | "chunk" | "final" | "status" | "cancel";
/** Responds with a status and does nothing else. */
interface Status {
  status: 300 | 304 | 400 | 401 | 403 | 404 | 408 | 409 | 410 | 411 | 412 | 413 | 416 | 429 | 500 | 501 | 502 | 503 | 504;
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
type NamedFault = (Reset | LoseResponse | NoResponse | Stall | Slow | Unreachable | Close) | (TruncateResponse | ProxyError | CaptivePortal | Redirect | EarlyResponse | SwitchProtocols) | (LoseBytes | LoseSession | ExpiredSignature | Corrupt) | (PersistLess | OmitRange | RangeAhead | WriteRange | CompleteEarly | WrongHash | OmitHashes | JumpClock);
/** Breaks a request to a signed URL or a session, by default whichever comes next. */
type StorageFault = Striking & {
  operation: "storage";
  /** Strikes only requests of this kind. */
  on?: StorageRequestKind;
} & (Status | NamedFault);
//#endregion
//#region src/sandbox/faults.d.ts
/** One thing that the sandbox breaks on request. Faults strike in the order in which they were added. */
type Fault = ApiFault | StorageFault | ProcessingFault;
/** The faults of one sandbox that are still to strike. */
interface Faults {
  /** Adds them behind those that are there. @throws RangeError for a fault that cannot strike; then none is added */
  add(...faults: Fault[]): void;
  /** Removes all of them, even those that strike for ever. */
  clear(): void;
  /** The faults that have not struck yet. */
  readonly pending: readonly Fault[];
}
//#endregion
//#region src/sandbox/files/stored-file.d.ts
/** The facts of a file that do not change with its status. */
interface FileFacts {
  /** `file_…`; the `upload_id` of a file that came through a signed URL. */
  id: string;
  organization_id: string;
  store_id: string;
  file_name: string;
  /** As the request for the upload session says, or the part of the form. */
  mime_type: string;
  relative_path?: string;
  /** As the bytes were sent. */
  content_type: string;
  /** In bytes. */
  size: number;
  /** The bytes, read when they are asked for: they may lie on disk. Absent where only the size of a file was given. */
  content?: Blob;
}
/** A file of the sandbox, as it is when `sandbox.files` is read. */
interface StoredFile extends FileFacts {
  /** When its bytes arrived. */
  created_at: Date;
  /** `uploaded`: the bytes are there, and not registered yet. The others are those of the API. */
  status: "uploaded" | Stage["status"];
}
/** A file that is there from the start, `completed` unless it says otherwise. The sandbox makes up what is left out. */
interface SeedFile extends Partial<Omit<StoredFile, "content" | "created_at">> {
  /** The bytes; a text is encoded as UTF-8. They also give the size. */
  content?: string | Uint8Array | Blob;
  /** By default long enough ago for the file to have its status. */
  created_at?: Date | string;
  /** Where processing fails, or has failed: in `embedding` when a failed file does not say it. */
  failure?: Failure;
}
//#endregion
//#region src/sandbox/storage/storage.d.ts
/** How storage behaves where Google's documentation leaves it open, or where it depends on how the session was opened. */
interface StorageOptions {
  /**
   * `session` (default): the signed URL is the session itself and takes `PUT`. `start`: it takes one `POST` with
   * `x-goog-resumable: start`, whose response names the session in `Location`.
   */
  signedUrl?: "session" | "start";
  /** `empty` (default): headers alone say that the file is complete, as for signed URLs. `resource`: JSON, as for sessions of the JSON API. */
  finalResponse?: "empty" | "resource";
  /**
   * What pages may do. `open` (default): every origin may send and read. `range-hidden`: the headers of storage cannot be read, as where a
   * bucket exposes none. `origin-of-session`: only the origin that asked the API for the upload URL may send, as Google binds a session.
   */
  cors?: "open" | "range-hidden" | "origin-of-session";
  /** The chunk size that Get upload URL recommends, in bytes, whether it is legal or not; 8 MiB by default. */
  chunkSize?: number;
}
//#endregion
//#region src/sandbox/create-sandbox.d.ts
/** What a sandbox has from the start, and how it behaves. */
interface SandboxOptions {
  /** The stores of each organization that the caller is a member of; by default those of the documentation. */
  organizations?: Record<string, readonly string[]>;
  /** Files that are there already, in the first store unless they name another. */
  files?: readonly SeedFile[];
  /** The source of the time, such as `Date.now`; by default the clock stands still at the hour of the documented examples. */
  now?: () => number;
  /** Requests beyond this number in one minute of the clock get a 429; by default there is no limit. */
  requestsPerMinute?: number;
  /** How the storage behind signed URLs behaves. */
  storage?: StorageOptions;
  /** How the fault `slow` waits; by default in real time. */
  wait?: (milliseconds: number) => Promise<void>;
}
/** A local Aitronos server that runs in this process. */
interface Sandbox {
  /** Responds as the API and, at signed URLs, as its storage, whatever the host. */
  fetch: typeof globalThis.fetch;
  /** The faults: what breaks next. */
  faults: Faults;
  /** The time by which sessions expire, limits are counted and files are processed. */
  clock: Clock;
  /** The files of all stores, and those that arrived at signed URLs and are not registered yet, in the order in which they came. */
  readonly files: readonly StoredFile[];
  /** The host of signed URLs that `fetch` hands out; over HTTP they lead back to where the request went. */
  storageHost: string;
  /** Serves the sandbox on the loopback interface, with CORS; port 0 takes a free one. Resolves to its URL; rejects when the port is taken. */
  listen(port: number): Promise<string>;
  /** Stops listening, closes every connection, and removes from disk what storage keeps there. */
  close(): Promise<void>;
}
/**
 * Starts a local Aitronos server in this process. It needs no account and accepts any well-formed credential.
 * @throws RangeError for an option that makes no sense, such as a file with an unknown status
 */
declare function createSandbox(options?: SandboxOptions): Sandbox;
//#endregion
export { type ApiFault, type Clock, type ErrorCode, type ErrorStatus, type Failure, type Fault, type Faults, type ProcessingFault, type Sandbox, type SandboxOptions, type SeedFile, type StorageFault, type StorageOptions, type StorageRequestKind, type StoredFile, createSandbox };