export type * from "../generated/schemas.js";
export type { paths } from "../generated/types.js";
export type { SafeOperations, ThrowingOperations } from "./client/bind-operations.js";
export type { CallOptions } from "./client/call-settings.js";
export type { ClientOptions } from "./client/client-options.js";
export { createClient, type EachOperations, type KnowledgeClient } from "./client/create-client.js";
export type { LogFields, Logger } from "./client/logger.js";
export type { HeadersOption } from "./client/read-headers.js";
export { type WaitOptions, waitUntilProcessed } from "./client/wait-until-processed.js";
export {
  ApiError,
  InvalidArgumentError,
  KnowledgeError,
  NetworkError,
  ProcessingError,
  TimeoutError,
  UnexpectedResponseError,
} from "./errors/errors.js";
export { isApiError } from "./errors/is-api-error.js";
export { isKnowledgeError } from "./errors/is-knowledge-error.js";
export type {
  AnyError,
  ApiErrorOf,
  Arguments,
  CallError,
  Data,
  Failure,
  OperationId,
  Result,
  Success,
  UnlistedCode,
  UnlistedStatus,
} from "./response/result.js";
export type { Credential, Credentials } from "./transport/read-credential.js";
