import { A as Credential, C as TimeoutError, D as HeadersOption, E as CallOptions, O as LogFields, S as ProcessingError, _ as UnlistedStatus, a as ThrowingOperations, b as KnowledgeError, c as ApiErrorOf, d as Data, f as Failure, g as UnlistedCode, h as Success, i as SafeOperations, j as Credentials, k as Logger, l as Arguments, m as Result, n as EachOperations, o as createClient, p as OperationId, r as KnowledgeClient, s as AnyError, t as ClientOptions, u as CallError, v as ApiError, w as UnexpectedResponseError, x as NetworkError, y as InvalidArgumentError } from "./create-client.js";

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
export { type AnyError, ApiError, type ApiErrorOf, type Arguments, type CallError, type CallOptions, type ClientOptions, type Credential, type Credentials, type Data, type EachOperations, type Failure, type HeadersOption, InvalidArgumentError, type KnowledgeClient, KnowledgeError, type LogFields, type Logger, NetworkError, type OperationId, ProcessingError, type Result, type SafeOperations, type Success, type ThrowingOperations, TimeoutError, UnexpectedResponseError, type UnlistedCode, type UnlistedStatus, type WaitOptions, createClient, isApiError, isKnowledgeError, waitUntilProcessed };
