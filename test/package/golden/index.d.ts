import { r as paths, t as components } from "./types.js";
import { A as HeadersOption, C as KnowledgeError, D as UnexpectedResponseError, E as TimeoutError, M as Logger, N as Credential, P as Credentials, S as InvalidArgumentError, T as ProcessingError, _ as UnlistedStatus, a as ThrowingOperations, c as ApiErrorOf, d as Data, f as Failure, g as UnlistedCode, h as Success, i as SafeOperations, j as LogFields, k as CallOptions, l as Arguments, m as Result, n as EachOperations, o as createClient, p as OperationId, r as KnowledgeClient, s as AnyError, t as ClientOptions, u as CallError, w as NetworkError, x as ApiError } from "./create-client.js";

//#region generated/schemas.d.ts
type UploadUrlRequest = components["schemas"]["UploadUrlRequest"];
type UploadSession = components["schemas"]["UploadSession"];
type ErrorDetail = components["schemas"]["ErrorDetail"];
type VectorStoreNotFound = components["schemas"]["VectorStoreNotFound"];
type ErrorEnvelope = components["schemas"]["ErrorEnvelope"];
type ValidationFailed = components["schemas"]["ValidationFailed"];
type UploadFileRequest = components["schemas"]["UploadFileRequest"];
type ProcessingState = components["schemas"]["ProcessingState"];
type KnowledgeFile = components["schemas"]["KnowledgeFile"];
type RegisterUploadRequest = components["schemas"]["RegisterUploadRequest"];
type ProcessingStatus = components["schemas"]["ProcessingStatus"];
type FileNotInStore = components["schemas"]["FileNotInStore"];
type ProcessingLogs = components["schemas"]["ProcessingLogs"];
type FilePage = components["schemas"]["FilePage"];
type BulkRemoveRequest = components["schemas"]["BulkRemoveRequest"];
type AuthenticationFailed = components["schemas"]["AuthenticationFailed"];
type AccessRefused = components["schemas"]["AccessRefused"];
//#endregion
//#region src/client/wait-until-processed.d.ts
interface WaitOptions {
  /** An abort ends it at once, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** One deadline over everything. Default: 600,000. */
  readonly timeoutMs?: number | undefined;
  /** Called with the first status and with each that differs from the one before. What it throws changes nothing. */
  readonly onStatus?: ((status: Data<"getProcessingStatus">) => unknown) | undefined;
  /** Replaces the timer between two requests, for tests: `async (ms) => sandbox.clock.advance(ms)`. */
  readonly wait?: ((ms: number, signal: AbortSignal) => Promise<unknown>) | undefined;
}
/**
 * Asks for the processing status of a file until it is completed, and gives that. Waits 1 to 15 s between two requests, or as long as
 * `Retry-After` says. A file that has failed is a ProcessingError, one that takes too long a TimeoutError.
 */
declare const waitUntilProcessed: (knowledge: Pick<KnowledgeClient, "safe">, args: Arguments<"getProcessingStatus">, options?: WaitOptions) => Promise<Data<"getProcessingStatus">>;
//#endregion
//#region src/errors/is-api-error.d.ts
/** Whether something caught is the server's documented error; `status` and `code` then narrow `details`. */
declare const isApiError: (error: unknown) => error is ApiErrorOf;
//#endregion
//#region src/errors/is-knowledge-error.d.ts
/** Whether something caught is the failure of a call: `kind` tells which, and `status` and `code` narrow further, as in the `safe` style. */
declare const isKnowledgeError: (error: unknown) => error is AnyError;
//#endregion
export { AccessRefused, type AnyError, ApiError, type ApiErrorOf, type Arguments, AuthenticationFailed, BulkRemoveRequest, type CallError, type CallOptions, type ClientOptions, type Credential, type Credentials, type Data, type EachOperations, ErrorDetail, ErrorEnvelope, type Failure, FileNotInStore, FilePage, type HeadersOption, InvalidArgumentError, type KnowledgeClient, KnowledgeError, KnowledgeFile, type LogFields, type Logger, NetworkError, type OperationId, ProcessingError, ProcessingLogs, ProcessingState, ProcessingStatus, RegisterUploadRequest, type Result, type SafeOperations, type Success, type ThrowingOperations, TimeoutError, UnexpectedResponseError, type UnlistedCode, type UnlistedStatus, UploadFileRequest, UploadSession, UploadUrlRequest, ValidationFailed, VectorStoreNotFound, type WaitOptions, createClient, isApiError, isKnowledgeError, type paths, waitUntilProcessed };