// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import type { operations, paths } from "./types.js";

/** What openapi-fetch takes for one call, without what the arguments already say. */
export type CallInit = Omit<
  FetchOptions<unknown>,
  "params" | "body" | "method" | "parseAs" | "querySerializer" | "bodySerializer" | "pathSerializer"
>;

/** What openapi-fetch answers: `data` for a 2xx, `error` for anything else. */
export type Answer<Data, Failure> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: Failure; response: Response };

/** Arguments of an operation, and the answer to it. */
export type ArgumentsOf<Name extends keyof OperationTypes> = OperationTypes[Name]["arguments"];
export type AnswerOf<Name extends keyof OperationTypes> = Answer<
  OperationTypes[Name]["data"],
  OperationTypes[Name]["failures"][keyof OperationTypes[Name]["failures"]]
>;

/** Arguments, data and failures of every operation, by its name. */
export interface OperationTypes {
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
export interface Operations {
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

/** What the description states about each operation, for code that acts on it. */
export const facts = {
  getUploadUrl: { repeatable: true },
} as const;

/** Names of the fields whose values are secrets (`x-sensitive`). */
export const sensitiveFields = ["signed_url"] as const;

/** Where the server of the description is. */
export const baseUrl = "https://api.aitronos.com";

/** Where the documentation of the description is published. */
export const docsUrl = "https://aitronos.github.io/aitronos-knowledge/";

/** Sends a request as openapi-fetch does. `Operations` has checked its arguments and types its answer: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(http as unknown as Record<string, Send>);

const bind = (send: Record<"GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE", Send>): Operations => ({
  getUploadUrl: ({ organization_id, store_id, ...body }, init) =>
    send.POST("/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url", { ...init, params: { path: { organization_id, store_id } }, body }),
});
