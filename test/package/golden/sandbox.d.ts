//#region generated/sandbox.d.ts
type OperationId = "getUploadUrl";
type ErrorCode = "AUTHENTICATION_REQUIRED" | "INVALID_CREDENTIALS" | "TOKEN_EXPIRED" | "TOKEN_INVALID" | "TOKEN_MISSING_SUBJECT" | "INVALID_API_KEY" | "API_KEY_EXPIRED" | "API_KEY_DEACTIVATED" | "API_KEY_PAUSED" | "ORGANIZATION_ACCESS_DENIED" | "INSUFFICIENT_PERMISSIONS" | "DOMAIN_NOT_REGISTERED" | "REGISTRATION_RESTRICTED" | "OPERATION_NOT_ALLOWED" | "NO_ORGANIZATION_MEMBERSHIP" | "AMBIGUOUS_ORGANIZATION" | "ACCESS_DENIED" | "CANNOT_REMOVE_LAST_OWNER" | "CANNOT_DELETE_OWNER" | "VECTOR_STORE_NOT_FOUND" | "VALIDATION_ERROR" | "RATE_LIMIT_EXCEEDED" | "INTERNAL_SERVER_ERROR" | "BAD_GATEWAY" | "SERVICE_UNAVAILABLE" | "GATEWAY_TIMEOUT";
type ErrorStatus = 401 | 403 | 404 | 422 | 429 | 500 | 502 | 503 | 504;
//#endregion
//#region src/sandbox/clock.d.ts
/** The sandbox's time, in the caller's hand. */
interface Clock {
  now(): Date;
  set(time: Date | string): void;
  advance(milliseconds: number): void;
}
//#endregion
//#region src/sandbox/faults.d.ts
interface Striking {
  /** How many requests it breaks; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
  /** The value of `Retry-After`, sent as it stands. The API sends it with a 429 alone, "30" when absent. */
  retryAfter?: string;
}
/** Breaks an operation of the API, by default whichever comes next. */
type ApiFault = Striking & {
  operation?: OperationId;
} & ({
  code: ErrorCode;
} | {
  status: ErrorStatus;
});
/** Breaks what is sent to a signed URL. */
interface StorageFault extends Striking {
  operation: "storage";
  status: 400 | 403 | 404 | 408 | 410 | 429 | 500 | 502 | 503 | 504;
}
/** One thing that the sandbox breaks on request, named by code or by status. Faults strike in the order in which they were added. */
type Fault = ApiFault | StorageFault;
interface Faults {
  add(...faults: Fault[]): void;
  clear(): void;
  /** What has not struck yet. */
  readonly pending: readonly Fault[];
}
//#endregion
//#region src/sandbox/storage.d.ts
/** A file whose bytes the sandbox has. */
interface StoredFile {
  upload_id: string;
  organization_id: string;
  store_id: string;
  file_name: string;
  /** As the upload session was asked for. */
  mime_type: string;
  relative_path?: string;
  /** As the bytes were sent. */
  content_type: string;
  bytes: Uint8Array;
}
//#endregion
//#region src/sandbox/create-sandbox.d.ts
interface SandboxOptions {
  /** The stores of each organization that the caller is a member of; by default those of the documentation. */
  organizations?: Record<string, readonly string[]>;
  /** Files that are there already; what one does not say of itself is made up. */
  files?: readonly Partial<StoredFile>[];
  /** Where the time comes from, as `Date.now`; by default it stands still at the hour of the documented examples. */
  now?: () => number;
  /** Requests beyond this number in one minute of the clock get a 429; by default there is no limit. */
  requestsPerMinute?: number;
}
/** A local Aitronos server that runs in this process. */
interface Sandbox {
  /** Responds as the API and, at signed URLs, as its storage, whatever the host. */
  fetch: typeof globalThis.fetch;
  faults: Faults;
  clock: Clock;
  /** The files that were there already, and what arrived at signed URLs, in order of arrival. */
  readonly files: readonly StoredFile[];
  /** The host of signed URLs that `fetch` hands out; over HTTP they lead back to where the request went. */
  storageHost: string;
  /** Serves the sandbox on the loopback interface, with CORS; port 0 takes a free one. Resolves to its URL. */
  listen(port: number): Promise<string>;
  /** Stops listening and closes every connection. */
  close(): Promise<void>;
}
declare function createSandbox(options?: SandboxOptions): Sandbox;
//#endregion
export { type Clock, type ErrorCode, type ErrorStatus, type Fault, type Faults, type Sandbox, type SandboxOptions, type StoredFile, createSandbox };
