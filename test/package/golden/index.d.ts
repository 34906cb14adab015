import { n as paths, t as operations } from "./types.js";
import { Client, FetchOptions } from "openapi-fetch";

//#region src/transport/fetch.d.ts
/** What goes to a URL. */
interface FetchInit {
  readonly method: string;
  /** A plain object with names in lower case, so that `{ ...headers }` keeps them all. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text, bytes, a Blob or a FormData. */
  readonly body?: any;
  readonly redirect: "manual";
  readonly signal?: AbortSignal;
}
/** What is needed of a response. */
interface FetchResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: {
    get(name: string): string | null;
  };
  text(): Promise<string>;
}
/** The one shape of everything that sends: the platform's fetch, that of undici or node-fetch, or a layer around another. */
type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;
//#endregion
//#region src/client/call.d.ts
/** What every failure and every log line tells about its call. */
interface CallFacts {
  /** The operation's name in the contract; `http` for the raw client, `createClient` for its options. */
  readonly operationId: string;
  /** Requests sent, all retries included; 0 when the call was refused before any. */
  readonly attempts: number;
  /** `x-request-id` of the last response, if there was one: quote it to support. */
  readonly requestId?: string | undefined;
}
//#endregion
//#region src/transport/with-auth.d.ts
/** A secret, or a function that gives one; the function is called again for every attempt. */
type Credential = string | (() => string | Promise<string>);
interface Credentials {
  /** Sent as `Authorization: Bearer …`. */
  readonly accessToken?: Credential | undefined;
  /** Sent as `X-API-Key`. */
  readonly apiKey?: Credential | undefined;
}
//#endregion
//#region src/client/logger.d.ts
/** What a log line is about. No URL, header or body: those hold secrets. */
interface LogFields extends CallFacts {
  readonly status?: number;
  /** Why a request is retried or a call failed: the message of the error. */
  readonly reason?: string;
  /** How long until the next attempt. */
  readonly waitMs?: number;
}
/** Gets `request` as debug, `response` as info, `retry` as warn and `failure` as error. `console` is a logger. */
type Logger = Record<"debug" | "info" | "warn" | "error", (event: string, fields: LogFields) => void>;
//#endregion
//#region src/client/call-settings.d.ts
/** What may differ from call to call. */
interface CallOptions {
  /** An abort settles the call at once, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** One deadline over everything: credentials, all attempts, the waits between them, bodies. */
  readonly timeoutMs?: number | undefined;
  readonly headers?: Headers | Record<string, string> | undefined;
}
//#endregion
//#region generated/client.d.ts
/** What openapi-fetch takes for one call, without what the arguments already say. */
type CallInit = Omit<FetchOptions<unknown>, "params" | "body" | "method" | "parseAs" | "querySerializer" | "bodySerializer" | "pathSerializer">;
/** What openapi-fetch answers: `data` for a 2xx, `error` for anything else. */
type Answer<Data, Failure> = {
  data: Data;
  error?: never;
  response: Response;
} | {
  data?: never;
  error: Failure;
  response: Response;
};
/** Arguments of an operation, and the answer to it. */
type ArgumentsOf<Name extends keyof OperationTypes> = OperationTypes[Name]["arguments"];
type AnswerOf<Name extends keyof OperationTypes> = Answer<OperationTypes[Name]["data"], OperationTypes[Name]["failures"][keyof OperationTypes[Name]["failures"]]>;
/** Arguments, data and failures of every operation, by its name. */
interface OperationTypes {
  getUploadUrl: {
    arguments: operations["getUploadUrl"]["parameters"]["path"] & operations["getUploadUrl"]["requestBody"]["content"]["application/json"];
    data: operations["getUploadUrl"]["responses"][200]["content"]["application/json"];
    failures: {
      401: operations["getUploadUrl"]["responses"][401]["content"]["application/json"];
      403: operations["getUploadUrl"]["responses"][403]["content"]["application/json"];
      404: operations["getUploadUrl"]["responses"][404]["content"]["application/json"];
      422: operations["getUploadUrl"]["responses"][422]["content"]["application/json"];
      429: operations["getUploadUrl"]["responses"][429]["content"]["application/json"];
      500: operations["getUploadUrl"]["responses"][500]["content"]["application/json"];
      502: operations["getUploadUrl"]["responses"][502]["content"]["application/json"];
      503: operations["getUploadUrl"]["responses"][503]["content"]["application/json"];
      504: operations["getUploadUrl"]["responses"][504]["content"]["application/json"];
    };
  };
}
/** One method per operation. */
interface Operations {
  /**
   * Get upload URL
   *
   * Generate a resumable upload URL for large files that exceed the direct upload limit.
   *
   * Returns a signed, resumable upload URL for uploading large files (>31 MB). After uploading the file to the signed URL,
   * call Register upload to add the file to the store and start processing.
   *
   * `POST /v1/organizations/{organization_id}/stores/{store_id}/files/upload-url`
   *
   * Fails with
   * - 401 (reference): The request carries no credential, or none that the server accepts. Check the access token or the API key. `INVALID_CREDENTIALS`, `TOKEN_EXPIRED`, `TOKEN_INVALID`, `TOKEN_MISSING_SUBJECT`, `AUTHENTICATION_REQUIRED`, `INVALID_API_KEY`, `API_KEY_EXPIRED`, `API_KEY_DEACTIVATED`, `API_KEY_PAUSED`
   * - 403 (reference): The credential is valid, but does not allow this. `INSUFFICIENT_PERMISSIONS`, `ORGANIZATION_ACCESS_DENIED`, `DOMAIN_NOT_REGISTERED`, `REGISTRATION_RESTRICTED`, `OPERATION_NOT_ALLOWED`, `NO_ORGANIZATION_MEMBERSHIP`, `AMBIGUOUS_ORGANIZATION`, `ACCESS_DENIED`, `CANNOT_REMOVE_LAST_OWNER`, `CANNOT_DELETE_OWNER`
   * - 404 (documented): The organization has no vector store of this identifier. `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Repeating the same request does not help. `VALIDATION_ERROR`
   * - 429 (reference): Too many requests. Wait as long as `Retry-After` says, then back off exponentially, with jitter.
   * - 500 (reference): The server failed. Retry with backoff.
   * - 502 (reference): A server behind the API sent no usable response. Retry with backoff. A gateway may send its own body instead of this one.
   * - 503 (reference): The API is out of service for now. Retry later.
   * - 504 (reference): The request took too long. Retry with a longer timeout. A gateway may send its own body instead of this one.
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`). (pattern `^org_`)
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_name The name of the file (1-255 characters). (1 to 255 characters)
   * @param args.file_size The file size in bytes (must be greater than 0). (more than 0; format int64)
   * @param args.mime_type The MIME type of the file.
   * @param args.relative_path A relative path within the store for folder uploads.
   * @returns 200 (documented): An object containing the upload session URL, recommended chunk size, and expiry time.
   * @example
   * await client.getUploadUrl({
   *   organization_id: "org_xyz789",
   *   store_id: "vs_abc123",
   *   file_name: "large-dataset.csv",
   *   file_size: 104857600,
   *   mime_type: "text/csv",
   *   relative_path: "data/imports",
   * });
   */
  getUploadUrl(args: ArgumentsOf<"getUploadUrl">, init?: CallInit): Promise<AnswerOf<"getUploadUrl">>;
}
//#endregion
//#region src/errors/errors.d.ts
/** What every failed call throws, except an abort, which throws the caller's own reason. Holds no secret. */
declare abstract class KnowledgeError<Fields extends object = object> extends Error implements CallFacts {
  abstract readonly kind: string;
  readonly operationId: string;
  readonly attempts: number;
  readonly requestId: string | undefined;
  constructor(message: string, facts: CallFacts, fields: Fields, cause?: unknown);
  /** An error's default JSON form leaves the message out. */
  toJSON(): object;
}
/** What every failed response tells, whatever its body. */
interface AnswerFields {
  /** The HTTP status. */
  readonly status: number;
  /** How long the server asked to wait, in milliseconds, even where that is longer than the deadline allows. */
  readonly retryAfterMs: number | undefined;
}
/** What the documented envelope says, in this library's spelling. */
interface ApiErrorFields<Status extends number, Code extends string, Details> extends AnswerFields {
  readonly status: Status;
  /** Branch on this; the message may change. */
  readonly code: Code;
  readonly details: Details;
  /** The server's category, such as `client_error`. */
  readonly type: string | undefined;
  /** The technical message, for logs. */
  readonly systemMessage: string | undefined;
  /** The server's name for this failure: quote it to support. */
  readonly traceId: string | undefined;
}
/** The server returned an error in the documented envelope. */
declare class ApiError<Status extends number = number, Code extends string = string, Details = unknown> extends KnowledgeError<ApiErrorFields<Status, Code, Details>> implements ApiErrorFields<Status, Code, Details> {
  readonly name = "ApiError";
  readonly kind = "api";
  readonly status: Status;
  readonly code: Code;
  readonly details: Details;
  readonly type: string | undefined;
  readonly systemMessage: string | undefined;
  readonly traceId: string | undefined;
  readonly retryAfterMs: number | undefined;
}
interface UnexpectedResponseFields extends AnswerFields {
  /** The beginning of the body, secrets redacted. */
  readonly excerpt: string;
}
/** The response of the server, or of a proxy before it, is not described by the contract. */
declare class UnexpectedResponseError extends KnowledgeError<UnexpectedResponseFields> implements UnexpectedResponseFields {
  readonly name = "UnexpectedResponseError";
  readonly kind = "unexpected-response";
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  readonly excerpt: string;
}
/** There was no response: the connection failed or broke, or a credential function failed. `cause` says why. */
declare class NetworkError extends KnowledgeError {
  readonly name = "NetworkError";
  readonly kind = "network";
}
/** The deadline passed before the response was complete. */
declare class TimeoutError extends KnowledgeError<{
  readonly timeoutMs: number;
}> {
  readonly name = "TimeoutError";
  readonly kind = "timeout";
  /** The deadline of the call, in milliseconds. */
  readonly timeoutMs: number;
}
/** Refused before any request. The message names the argument and never repeats its value. */
declare class InvalidArgumentError extends KnowledgeError<{
  readonly argument: string;
}> {
  readonly name = "InvalidArgumentError";
  readonly kind = "invalid-argument";
  /** The argument or option at fault; a dotted path where it is nested. */
  readonly argument: string;
  constructor(argument: string, problem: string, facts: CallFacts);
}
//#endregion
//#region src/response/result.d.ts
type OperationId = keyof OperationTypes;
/**
 * A code that the contract does not list: a string, met in the `default` of a switch. To compare with one of them, take it as what
 * it is: `const code: string = error.code`.
 */
declare enum UnlistedCode {
  _ = ""
}
/** A status that the contract does not list: a number, met in the `default` of a switch. */
declare enum UnlistedStatus {
  _ = -1
}
type ListedCodes<Status extends number, Body> = Body extends {
  error: {
    code: infer Code extends string;
    details?: infer Details;
  };
} ? string extends Code ? never : ApiError<Status | UnlistedStatus, Code, Details> : never;
type ListedStatuses<Failures> = { [Status in keyof Failures]: Status extends number ? ListedCodes<Status, Failures[Status]> | ApiError<Status, UnlistedCode, unknown> : never }[keyof Failures];
/** The documented failures of an operation: `status` and `code` narrow it to typed `details`. */
type ApiErrorOf<Id extends OperationId = OperationId> = Id extends OperationId ? ListedStatuses<OperationTypes[Id]["failures"]> | ApiError<UnlistedStatus, UnlistedCode, unknown> : never;
/** Every way in which a call of an operation fails; `kind` tells them apart. */
type CallError<Id extends OperationId = OperationId> = ApiErrorOf<Id> | UnexpectedResponseError | NetworkError | TimeoutError | InvalidArgumentError;
interface Success<Data> {
  readonly ok: true;
  readonly data: Data;
  readonly status: number;
  /** Already read; `text()` and `json()` may be called again. */
  readonly response: Response;
}
interface Failure<CallFailure> {
  readonly ok: false;
  readonly error: CallFailure;
}
/** What the `safe` style resolves to. */
type Result<Id extends OperationId> = Success<OperationTypes[Id]["data"]> | Failure<CallError<Id>>;
//#endregion
//#region src/client/http-client.d.ts
type HttpClient = Client<paths>;
//#endregion
//#region src/client/create-client.d.ts
interface ClientOptions extends Credentials {
  /** Default: the server of the contract. Without TLS only on this machine. */
  readonly baseUrl?: string | undefined;
  /** Called with a URL and an init, so the fetch of undici or node-fetch fits, and a wrapper that adds a header. Default: the global fetch. */
  readonly fetch?: Fetch | undefined;
  /** One deadline over all attempts of a call. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** How many retries a failed request may have. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request. */
  readonly headers?: Headers | Record<string, string> | undefined;
  readonly logger?: Logger | undefined;
}
/** Every operation, throwing. */
type ThrowingOperations = { [Id in keyof Operations]: (args: OperationTypes[Id]["arguments"], options?: CallOptions) => Promise<OperationTypes[Id]["data"]> };
/** Every operation, with failures as values. An abort rejects nevertheless, with the caller's own reason. */
type SafeOperations = { [Id in keyof Operations]: (args: OperationTypes[Id]["arguments"], options?: CallOptions) => Promise<Result<Id>> };
interface KnowledgeClient extends ThrowingOperations {
  readonly safe: SafeOperations;
  /**
   * The raw openapi-fetch client: `{ data, error, response }`, for any path of the contract. It has this client's base
   * URL, headers, fetch and credentials, asks a credential function again on a 401, guards path parameters and never
   * follows a redirect. It has no deadline, no retries, no checks and no redaction.
   */
  readonly http: HttpClient;
}
/** A client for one server and one identity. Sends nothing until it is called. */
declare const createClient: (options: ClientOptions) => KnowledgeClient;
//#endregion
//#region src/errors/is-api-error.d.ts
/** Whether something caught is the server's documented error; `status` and `code` then narrow `details`. */
declare const isApiError: (error: unknown) => error is ApiErrorOf;
//#endregion
//#region src/errors/is-knowledge-error.d.ts
/** Whether something caught is the failure of a call: `kind` tells which, and `status` and `code` narrow further, as in the `safe` style. */
declare const isKnowledgeError: (error: unknown) => error is CallError;
//#endregion
export { ApiError, type ApiErrorOf, type CallError, type CallOptions, type ClientOptions, type Credential, type Credentials, type Failure, InvalidArgumentError, type KnowledgeClient, KnowledgeError, type LogFields, type Logger, NetworkError, type OperationId, type Result, type SafeOperations, type Success, type ThrowingOperations, TimeoutError, UnexpectedResponseError, type UnlistedCode, type UnlistedStatus, createClient, isApiError, isKnowledgeError };
