export type { CallOptions } from "./call-settings.js";
export {
  type ClientOptions,
  createClient,
  type KnowledgeClient,
  type SafeOperations,
  type ThrowingOperations,
} from "./create-client.js";
export {
  ApiError,
  InvalidArgumentError,
  KnowledgeError,
  NetworkError,
  TimeoutError,
  UnexpectedResponseError,
} from "./errors.js";
export { isApiError } from "./is-api-error.js";
export { isKnowledgeError } from "./is-knowledge-error.js";
export type { LogFields, Logger } from "./logger.js";
export type {
  ApiErrorOf,
  CallError,
  Failure,
  OperationId,
  Result,
  Success,
  UnlistedCode,
  UnlistedStatus,
} from "./result.js";
export type { Credential, Credentials } from "./with-auth.js";
