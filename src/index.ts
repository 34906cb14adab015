export type { CallOptions } from "./client/call-settings.js";
export {
  type ClientOptions,
  createClient,
  type KnowledgeClient,
  type SafeOperations,
  type ThrowingOperations,
} from "./client/create-client.js";
export type { LogFields, Logger } from "./client/logger.js";
export {
  ApiError,
  InvalidArgumentError,
  KnowledgeError,
  NetworkError,
  TimeoutError,
  UnexpectedResponseError,
} from "./errors/errors.js";
export { isApiError } from "./errors/is-api-error.js";
export { isKnowledgeError } from "./errors/is-knowledge-error.js";
export type {
  ApiErrorOf,
  CallError,
  Failure,
  OperationId,
  Result,
  Success,
  UnlistedCode,
  UnlistedStatus,
} from "./response/result.js";
export type { Credential, Credentials } from "./transport/with-auth.js";
