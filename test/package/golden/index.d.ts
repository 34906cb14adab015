import { r as paths, t as components } from "./types.js";
import { A as NetworkError, C as UnlistedStatus, D as ApiError, M as TimeoutError, N as UnexpectedResponseError, O as InvalidArgumentError, S as UnlistedCode, _ as Data, a as CallOptions, b as Result, c as Logger, g as CallError, h as Arguments, i as ThrowingOperations, j as ProcessingError, k as KnowledgeError, l as Credential, m as ApiErrorOf, o as HeadersOption, p as AnyError, r as SafeOperations, s as LogFields, t as ClientOptions, u as Credentials, v as Failure, x as Success, y as OperationId } from "./client-options.js";
import { n as KnowledgeClient, r as createClient, t as EachOperations } from "./create-client.js";

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
 * Asks for the processing status of a file until it is completed, and resolves to that. Waits 1 to 15 s between two requests, or as long as
 * `Retry-After` says. Rejects with a ProcessingError for a file that has failed, and with a TimeoutError for one that takes too long.
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