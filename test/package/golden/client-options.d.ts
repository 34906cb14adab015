import { n as operations } from "./types.js";
import { Client, FetchOptions } from "openapi-fetch";

//#region generated/client.d.ts
/** What openapi-fetch takes for one call, without what the arguments already say. */
type CallInit = Omit<FetchOptions<unknown>, "params" | "body" | "method" | "parseAs" | "querySerializer" | "bodySerializer" | "pathSerializer">;
/** What openapi-fetch returns: `data` for a 2xx, `error` for anything else. */
type Outcome<Data, Failure> = {
  data: Data;
  error?: never;
  response: Response;
} | {
  data?: never;
  error: Failure;
  response: Response;
};
/** Arguments of an operation, and what comes of it. */
type ArgumentsOf<Name extends keyof OperationTypes> = OperationTypes[Name]["arguments"];
type OutcomeOf<Name extends keyof OperationTypes> = Outcome<OperationTypes[Name]["data"], OperationTypes[Name]["failures"][keyof OperationTypes[Name]["failures"]]>;
/** Arguments, data and failures of every operation, by its name; of a list its items. */
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
  uploadFile: {
    arguments: operations["uploadFile"]["parameters"]["path"] & operations["uploadFile"]["requestBody"]["content"]["multipart/form-data"];
    data: operations["uploadFile"]["responses"][201]["content"]["application/json"];
    failures: {
      401: operations["uploadFile"]["responses"][401]["content"]["application/json"];
      403: operations["uploadFile"]["responses"][403]["content"]["application/json"];
      404: operations["uploadFile"]["responses"][404]["content"]["application/json"];
      422: operations["uploadFile"]["responses"][422]["content"]["application/json"];
      429: operations["uploadFile"]["responses"][429]["content"]["application/json"];
      500: operations["uploadFile"]["responses"][500]["content"]["application/json"];
      502: operations["uploadFile"]["responses"][502]["content"]["application/json"];
      503: operations["uploadFile"]["responses"][503]["content"]["application/json"];
      504: operations["uploadFile"]["responses"][504]["content"]["application/json"];
    };
  };
  registerUpload: {
    arguments: operations["registerUpload"]["parameters"]["path"] & operations["registerUpload"]["requestBody"]["content"]["application/json"];
    data: operations["registerUpload"]["responses"][201]["content"]["application/json"];
    failures: {
      401: operations["registerUpload"]["responses"][401]["content"]["application/json"];
      403: operations["registerUpload"]["responses"][403]["content"]["application/json"];
      404: operations["registerUpload"]["responses"][404]["content"]["application/json"];
      422: operations["registerUpload"]["responses"][422]["content"]["application/json"];
      429: operations["registerUpload"]["responses"][429]["content"]["application/json"];
      500: operations["registerUpload"]["responses"][500]["content"]["application/json"];
      502: operations["registerUpload"]["responses"][502]["content"]["application/json"];
      503: operations["registerUpload"]["responses"][503]["content"]["application/json"];
      504: operations["registerUpload"]["responses"][504]["content"]["application/json"];
    };
  };
  getProcessingStatus: {
    arguments: operations["getProcessingStatus"]["parameters"]["path"];
    data: operations["getProcessingStatus"]["responses"][200]["content"]["application/json"];
    failures: {
      401: operations["getProcessingStatus"]["responses"][401]["content"]["application/json"];
      403: operations["getProcessingStatus"]["responses"][403]["content"]["application/json"];
      404: operations["getProcessingStatus"]["responses"][404]["content"]["application/json"];
      422: operations["getProcessingStatus"]["responses"][422]["content"]["application/json"];
      429: operations["getProcessingStatus"]["responses"][429]["content"]["application/json"];
      500: operations["getProcessingStatus"]["responses"][500]["content"]["application/json"];
      502: operations["getProcessingStatus"]["responses"][502]["content"]["application/json"];
      503: operations["getProcessingStatus"]["responses"][503]["content"]["application/json"];
      504: operations["getProcessingStatus"]["responses"][504]["content"]["application/json"];
    };
  };
  getProcessingLogs: {
    arguments: operations["getProcessingLogs"]["parameters"]["path"];
    data: operations["getProcessingLogs"]["responses"][200]["content"]["application/json"];
    failures: {
      401: operations["getProcessingLogs"]["responses"][401]["content"]["application/json"];
      403: operations["getProcessingLogs"]["responses"][403]["content"]["application/json"];
      404: operations["getProcessingLogs"]["responses"][404]["content"]["application/json"];
      422: operations["getProcessingLogs"]["responses"][422]["content"]["application/json"];
      429: operations["getProcessingLogs"]["responses"][429]["content"]["application/json"];
      500: operations["getProcessingLogs"]["responses"][500]["content"]["application/json"];
      502: operations["getProcessingLogs"]["responses"][502]["content"]["application/json"];
      503: operations["getProcessingLogs"]["responses"][503]["content"]["application/json"];
      504: operations["getProcessingLogs"]["responses"][504]["content"]["application/json"];
    };
  };
  retryProcessing: {
    arguments: operations["retryProcessing"]["parameters"]["path"];
    data: operations["retryProcessing"]["responses"][200]["content"]["application/json"];
    failures: {
      401: operations["retryProcessing"]["responses"][401]["content"]["application/json"];
      403: operations["retryProcessing"]["responses"][403]["content"]["application/json"];
      404: operations["retryProcessing"]["responses"][404]["content"]["application/json"];
      422: operations["retryProcessing"]["responses"][422]["content"]["application/json"];
      429: operations["retryProcessing"]["responses"][429]["content"]["application/json"];
      500: operations["retryProcessing"]["responses"][500]["content"]["application/json"];
      502: operations["retryProcessing"]["responses"][502]["content"]["application/json"];
      503: operations["retryProcessing"]["responses"][503]["content"]["application/json"];
      504: operations["retryProcessing"]["responses"][504]["content"]["application/json"];
    };
  };
  listFiles: {
    arguments: operations["listFiles"]["parameters"]["path"] & NonNullable<operations["listFiles"]["parameters"]["query"]>;
    data: operations["listFiles"]["responses"][200]["content"]["application/json"];
    failures: {
      401: operations["listFiles"]["responses"][401]["content"]["application/json"];
      403: operations["listFiles"]["responses"][403]["content"]["application/json"];
      404: operations["listFiles"]["responses"][404]["content"]["application/json"];
      422: operations["listFiles"]["responses"][422]["content"]["application/json"];
      429: operations["listFiles"]["responses"][429]["content"]["application/json"];
      500: operations["listFiles"]["responses"][500]["content"]["application/json"];
      502: operations["listFiles"]["responses"][502]["content"]["application/json"];
      503: operations["listFiles"]["responses"][503]["content"]["application/json"];
      504: operations["listFiles"]["responses"][504]["content"]["application/json"];
    };
    item: NonNullable<operations["listFiles"]["responses"][200]["content"]["application/json"]["items"]>[number];
  };
  getFile: {
    arguments: operations["getFile"]["parameters"]["path"];
    data: operations["getFile"]["responses"][200]["content"]["application/json"];
    failures: {
      401: operations["getFile"]["responses"][401]["content"]["application/json"];
      403: operations["getFile"]["responses"][403]["content"]["application/json"];
      404: operations["getFile"]["responses"][404]["content"]["application/json"];
      422: operations["getFile"]["responses"][422]["content"]["application/json"];
      429: operations["getFile"]["responses"][429]["content"]["application/json"];
      500: operations["getFile"]["responses"][500]["content"]["application/json"];
      502: operations["getFile"]["responses"][502]["content"]["application/json"];
      503: operations["getFile"]["responses"][503]["content"]["application/json"];
      504: operations["getFile"]["responses"][504]["content"]["application/json"];
    };
  };
  deleteFile: {
    arguments: operations["deleteFile"]["parameters"]["path"];
    data: undefined;
    failures: {
      401: operations["deleteFile"]["responses"][401]["content"]["application/json"];
      403: operations["deleteFile"]["responses"][403]["content"]["application/json"];
      404: operations["deleteFile"]["responses"][404]["content"]["application/json"];
      422: operations["deleteFile"]["responses"][422]["content"]["application/json"];
      429: operations["deleteFile"]["responses"][429]["content"]["application/json"];
      500: operations["deleteFile"]["responses"][500]["content"]["application/json"];
      502: operations["deleteFile"]["responses"][502]["content"]["application/json"];
      503: operations["deleteFile"]["responses"][503]["content"]["application/json"];
      504: operations["deleteFile"]["responses"][504]["content"]["application/json"];
    };
  };
  bulkRemoveFiles: {
    arguments: operations["bulkRemoveFiles"]["parameters"]["path"] & operations["bulkRemoveFiles"]["requestBody"]["content"]["application/json"];
    data: undefined;
    failures: {
      401: operations["bulkRemoveFiles"]["responses"][401]["content"]["application/json"];
      403: operations["bulkRemoveFiles"]["responses"][403]["content"]["application/json"];
      404: operations["bulkRemoveFiles"]["responses"][404]["content"]["application/json"];
      422: operations["bulkRemoveFiles"]["responses"][422]["content"]["application/json"];
      429: operations["bulkRemoveFiles"]["responses"][429]["content"]["application/json"];
      500: operations["bulkRemoveFiles"]["responses"][500]["content"]["application/json"];
      502: operations["bulkRemoveFiles"]["responses"][502]["content"]["application/json"];
      503: operations["bulkRemoveFiles"]["responses"][503]["content"]["application/json"];
      504: operations["bulkRemoveFiles"]["responses"][504]["content"]["application/json"];
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
   * Safe to retry. A file joins the store when it is registered, so a second call only leaves an unused upload session behind. (Inferred.)
   *
   * Fails with
   * - 404 (documented): The organization has no vector store of this identifier. `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_name The name of the file (1-255 characters).
   * @param args.file_size The file size in bytes (must be greater than 0). (format int64)
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
  getUploadUrl(args: ArgumentsOf<"getUploadUrl">, init?: CallInit): Promise<OutcomeOf<"getUploadUrl">>;
  /**
   * Upload file
   *
   * Upload a file directly to a store, in one request of `multipart/form-data`. This takes files of up to about 31 MB; for larger ones,
   * start with Get upload URL.
   *
   * The file is validated, stored and queued for processing (chunking and embedding). Processing status tells how far that has come.
   *
   * `POST /v1/organizations/{organization_id}/stores/{store_id}/files/upload`
   *
   * Not safe to retry. As far as we could read it, the official docs page does not say what happens to a file that the store already has. A second request may add it a second time.
   *
   * Fails with
   * - 404 (reference): The organization has no vector store of this identifier. `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file The file to upload. Supported types and size limits are those of File Config, which is not described here. (format binary)
   * @param args.relative_path A relative path within the store, to preserve the folder structure in bulk uploads.
   * @returns 201 (documented): The uploaded file object, with the processing status `pending`.
   * @example
   * await client.uploadFile({
   *   organization_id: "org_xyz789",
   *   store_id: "vs_abc123",
   *   file: new Blob(["%PDF-1.7\n"]),
   *   relative_path: "reports/2025",
   * });
   */
  uploadFile(args: ArgumentsOf<"uploadFile">, init?: CallInit): Promise<OutcomeOf<"uploadFile">>;
  /**
   * Register upload
   *
   * Register a completed upload, and add the file to a store for processing.
   *
   * Call this after the file has been uploaded to the signed URL of Get upload URL. It links the file to the store and starts processing.
   *
   * `POST /v1/organizations/{organization_id}/stores/{store_id}/files/register`
   *
   * Not safe to retry. As far as we could read it, the official docs page does not say what happens to an upload that is registered already. If no response arrives, ask Processing status for the file before you try again.
   *
   * Fails with
   * - 404 (reference): The organization has no vector store of this identifier. `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. An upload that is unknown, expired, incomplete or registered already gets this response, too. (Inferred: what we could read of the official docs page names none.) `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.upload_id The file ID returned from Get upload URL.
   * @param args.relative_path A relative path within the store for folder uploads.
   * @returns 201 (documented): The registered file object, with the processing status `pending`.
   * @example
   * await client.registerUpload({
   *   organization_id: "org_xyz789",
   *   store_id: "vs_abc123",
   *   upload_id: "file_abc123def456",
   *   relative_path: "data/imports",
   * });
   */
  registerUpload(args: ArgumentsOf<"registerUpload">, init?: CallInit): Promise<OutcomeOf<"registerUpload">>;
  /**
   * Processing status
   *
   * Get the processing status of a file: the progress in percent, the current step and any error message.
   *
   * Poll it after an upload, until processing is complete.
   *
   * `GET /v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/status`
   *
   * Fails with
   * - 404 (reference): The file is not in the vector store, or the organization has no vector store of this identifier. `FILE_NOT_IN_STORE`, `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_id The unique identifier of the file (format: `file_*`).
   * @returns 200 (documented): The processing status, with details of its progress.
   * @example
   * await client.getProcessingStatus({ organization_id: "org_xyz789", store_id: "vs_abc123", file_id: "file_abc123def456" });
   */
  getProcessingStatus(args: ArgumentsOf<"getProcessingStatus">, init?: CallInit): Promise<OutcomeOf<"getProcessingStatus">>;
  /**
   * Processing logs
   *
   * Get what happened while a file was processed.
   *
   * Method and path follow from those of Processing status; nothing is known about the form of the response.
   *
   * `GET /v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/logs`
   *
   * Fails with
   * - 404 (reference): The file is not in the vector store, or the organization has no vector store of this identifier. `FILE_NOT_IN_STORE`, `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_id The unique identifier of the file (format: `file_*`).
   * @returns 200 (constructed): What happened, in a form that is not known.
   * @experimental Its official docs page was not available: method and path are concluded from the operations beside it, and may change.
   * @example
   * await client.getProcessingLogs({ organization_id: "org_xyz789", store_id: "vs_abc123", file_id: "file_abc123def456" });
   */
  getProcessingLogs(args: ArgumentsOf<"getProcessingLogs">, init?: CallInit): Promise<OutcomeOf<"getProcessingLogs">>;
  /**
   * Retry processing
   *
   * Process a file again after its processing has failed. Its processing status is reset to `pending`, and it is queued once more.
   *
   * `POST /v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/retry`
   *
   * Not safe to retry. After the first request the file is no longer failed, and as far as we could read it, the official docs page does not say what a second request does then. If no response arrives, ask Processing status before you try again.
   *
   * Fails with
   * - 404 (documented): The file is not in the vector store, or the organization has no vector store of this identifier. `FILE_NOT_IN_STORE`, `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_id The unique identifier of the file (format: `file_*`).
   * @returns 200 (documented): The processing status, reset to `pending`.
   * @example
   * await client.retryProcessing({ organization_id: "org_xyz789", store_id: "vs_abc123", file_id: "file_abc123def456" });
   */
  retryProcessing(args: ArgumentsOf<"retryProcessing">, init?: CallInit): Promise<OutcomeOf<"retryProcessing">>;
  /**
   * List files
   *
   * List the files of a store with their processing details, one page at a time.
   *
   * With `status` the list has only the files of one processing status, with `search` only those with a matching name.
   *
   * `GET /v1/organizations/{organization_id}/stores/{store_id}/files`
   *
   * Fails with
   * - 404 (reference): The organization has no vector store of this identifier. `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.status Filter by processing status. (one of `"pending"`, `"processing"`, `"completed"`, `"failed"`)
   * @param args.search Search by file name (a case-insensitive substring).
   * @param args.skip The number of items to skip. (default `0`)
   * @param args.limit The maximum number of items to return (1-100). (default `20`)
   * @returns 200 (documented): A paginated list of file objects with processing details.
   * @example
   * await client.listFiles({ organization_id: "org_xyz789", store_id: "vs_abc123", status: "completed", limit: 10 });
   */
  listFiles(args: ArgumentsOf<"listFiles">, init?: CallInit): Promise<OutcomeOf<"listFiles">>;
  /**
   * Get file
   *
   * Get one file of a store.
   *
   * Method and path follow from those of Delete file; the fields of the response are those of another endpoint.
   *
   * `GET /v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}`
   *
   * Fails with
   * - 404 (reference): The file is not in the vector store, or the organization has no vector store of this identifier. `FILE_NOT_IN_STORE`, `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_id The unique identifier of the file (format: `file_*`).
   * @returns 200 (constructed): The file.
   * @experimental Its official docs page was not available: method and path are concluded from the operations beside it, and may change.
   * @example
   * await client.getFile({ organization_id: "org_xyz789", store_id: "vs_abc123", file_id: "file_abc123def456" });
   */
  getFile(args: ArgumentsOf<"getFile">, init?: CallInit): Promise<OutcomeOf<"getFile">>;
  /**
   * Delete file
   *
   * Remove a file from a store. This cannot be undone.
   *
   * Its vector chunks are cleaned up too, on a best-effort basis.
   *
   * `DELETE /v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}`
   *
   * Safe to retry. A file that is gone stays gone. (Inferred.) As far as we could read it, the official docs page does not say what a second request gets. A 404 `FILE_NOT_IN_STORE` after a retry most likely means that the first request has removed the file.
   *
   * Fails with
   * - 404 (reference): The file is not in the vector store, or the organization has no vector store of this identifier. `FILE_NOT_IN_STORE`, `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_id The unique identifier of the file (format: `file_*`).
   * @returns 204 (documented): No content. The file has been removed.
   * @example
   * await client.deleteFile({ organization_id: "org_xyz789", store_id: "vs_abc123", file_id: "file_abc123def456" });
   */
  deleteFile(args: ArgumentsOf<"deleteFile">, init?: CallInit): Promise<OutcomeOf<"deleteFile">>;
  /**
   * Bulk remove files
   *
   * Remove several files from a store in one request. This cannot be undone.
   *
   * Files that are not in the store are skipped silently.
   *
   * `POST /v1/organizations/{organization_id}/stores/{store_id}/files/remove-bulk`
   *
   * Safe to retry. Files that are not in the store are skipped, so a second request finds nothing left to remove, and gets the same response. (Inferred.)
   *
   * Fails with
   * - 404 (reference): The organization has no vector store of this identifier. `VECTOR_STORE_NOT_FOUND`
   * - 422 (reference): The server refuses a value of the request. Retrying the same request does not help. `VALIDATION_ERROR`
   * - 401, 403, 429, 500, 502, 503, 504, as every operation does
   *
   * @param args.organization_id The unique identifier of the organization (format: `org_*`).
   * @param args.store_id The unique identifier of the vector store.
   * @param args.file_ids A list of file IDs to remove (at least one). (at least 1 item)
   * @returns 204 (documented): No content. The files have been removed.
   * @example
   * await client.bulkRemoveFiles({
   *   organization_id: "org_xyz789",
   *   store_id: "vs_abc123",
   *   file_ids: ["file_abc123", "file_def456", "file_ghi789"],
   * });
   */
  bulkRemoveFiles(args: ArgumentsOf<"bulkRemoveFiles">, init?: CallInit): Promise<OutcomeOf<"bulkRemoveFiles">>;
}
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
//#region src/errors/errors.d.ts
/** What every failed call throws, except an abort, which throws the caller's own reason. Holds no secret. */
declare abstract class KnowledgeError<Fields extends object = object> extends Error implements CallFacts {
  /** Says which of the errors this is: one for each way to react. */
  abstract readonly kind: string;
  readonly operationId: string;
  readonly attempts: number;
  readonly requestId: string | undefined;
  constructor(message: string, facts: CallFacts, fields: Fields, cause?: unknown);
  /** An error's default JSON form leaves the message out. */
  toJSON(): object;
}
/** What every failed response says, whatever its body. */
interface ResponseFields {
  /** The HTTP status. */
  readonly status: number;
  /** How long the server asked to wait, in milliseconds, even where that is longer than the deadline allows. */
  readonly retryAfterMs: number | undefined;
}
/** The members of the documented envelope, in this library's spelling. */
interface ApiErrorFields<Status extends number, Code extends string, Details> extends ResponseFields {
  readonly status: Status;
  /** Branch on this; the message may change. */
  readonly code: Code;
  /** What the server says beside the code, typed as soon as `code` is compared. */
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
interface UnexpectedResponseFields extends ResponseFields {
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
/** The file arrived and could not be processed. */
declare class ProcessingError extends KnowledgeError<ProcessingFields> implements ProcessingFields {
  readonly name = "ProcessingError";
  readonly kind = "processing";
  readonly fileId: string;
  readonly status: string;
  readonly currentStep: string;
  readonly errorMessage: string | null;
}
interface ProcessingFields {
  /** The file that failed. */
  readonly fileId: string;
  /** Its processing status: `failed`. */
  readonly status: string;
  /** The step in which it failed. */
  readonly currentStep: string;
  /** The server's message about it. */
  readonly errorMessage: string | null;
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
//#region src/errors/upload-error.d.ts
/** Why the bytes cannot get there. */
type UploadProblem = /** Storage no longer has the upload session, and there is no new one, or the source cannot be read again. */"session-lost" /** The source is not what it was when the upload began. */ | "source-changed" | "source-unreadable" /** Storage received other bytes than were sent, twice. */ | "checksum-mismatch" /** A response that is not part of the protocol, or that contradicts an earlier one. */ | "protocol" /** No progress for as long as `noProgressTimeoutMs` allows; `cause` is the last failure. */ | "stalled" /** Storage refused the upload, and would again. */ | "refused" /** The signed URL leads to a host that is not in `trustedHosts`. */ | "untrusted-host" /** Another upload of the same source is running. */ | "busy" /** The bytes arrived, and the API did not register them; `cause` says why. Another call of the same upload only registers them. */ | "not-registered";
interface UploadErrorFields {
  /** Why the bytes cannot get there. */
  readonly reason: UploadProblem;
  /** How many bytes storage has confirmed to hold. */
  readonly acknowledgedBytes: number;
  /** Identifies the upload, once there is one; the file's ID as soon as it is registered. */
  readonly uploadId: string | undefined;
  /** The HTTP status of the last response of storage, where there was one. */
  readonly status: number | undefined;
  /** How long storage asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}
/** The bytes cannot get there. `attempts` counts the requests to storage. Never holds the signed URL. */
declare class UploadError extends KnowledgeError<UploadErrorFields> implements UploadErrorFields {
  readonly name = "UploadError";
  readonly kind = "upload";
  readonly reason: UploadProblem;
  readonly acknowledgedBytes: number;
  readonly uploadId: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
}
//#endregion
//#region src/response/result.d.ts
type OperationId = keyof OperationTypes;
/** What an operation takes. */
type Arguments<Id extends OperationId> = OperationTypes[Id]["arguments"];
/** What an operation returns; `undefined` where the response has no body. */
type Data<Id extends OperationId> = OperationTypes[Id]["data"];
/**
 * A code that the contract does not list: a string, for the `default` of a switch. To compare with one of them, widen it first: `const
 * code: string = error.code`.
 */
declare enum UnlistedCode {
  _ = ""
}
/** A status that the contract does not list: a number, for the `default` of a switch. */
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
/** Everything that this package throws, except the reason of a caller's abort. */
type AnyError = CallError | ProcessingError | UploadError;
/** A call that succeeded. */
interface Success<Data> {
  readonly ok: true;
  /** The body of the response; `undefined` where it has none. */
  readonly data: Data;
  /** The HTTP status. */
  readonly status: number;
  /** Already read; `text()` and `json()` may be called again. */
  readonly response: Response;
}
/** A call that failed. */
interface Failure<CallFailure> {
  readonly ok: false;
  /** The error that the throwing style throws: `kind` says which. */
  readonly error: CallFailure;
}
/** What the `safe` style resolves to. */
type Result<Id extends OperationId> = Success<OperationTypes[Id]["data"]> | Failure<CallError<Id>>;
//#endregion
//#region src/transport/fetch.d.ts
/** What goes to a URL. */
interface FetchInit {
  readonly method: string;
  /** A plain object with names in lower case, so that `{ ...headers }` keeps them all. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text, bytes, a Blob or a FormData. */
  readonly body?: any;
  readonly redirect: "manual" | "error";
  readonly window?: null;
  readonly signal?: AbortSignal;
}
/** The parts of a response that are needed. */
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
//#region src/transport/read-credential.d.ts
/** A secret, or a function that returns one; the function is called again for every attempt. */
type Credential = string | (() => string | Promise<string>);
interface Credentials {
  /** Sent as `Authorization: Bearer …`. A function is called for each request, and again after a 401. */
  readonly accessToken?: Credential | undefined;
  /** Sent as `X-API-Key`, in place of an access token. A function is called as `accessToken` is. */
  readonly apiKey?: Credential | undefined;
}
//#endregion
//#region src/client/logger.d.ts
/** The subject of a log line. No URL, header or body: those hold secrets. */
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
//#region src/client/read-headers.d.ts
/** Headers of any implementation: an object of strings, a `Headers`, a `Map`, or a list of pairs. */
type HeadersOption = Headers | Readonly<Record<string, string>> | Iterable<readonly [string, string]>;
//#endregion
//#region src/client/call-settings.d.ts
/** What may differ from call to call. */
interface CallOptions {
  /** An abort settles the call at once, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** One deadline over everything: credentials, all attempts, the waits between them, bodies. */
  readonly timeoutMs?: number | undefined;
  /** Sent in addition to those of the client. `Authorization` and `X-API-Key` replace the client's own credential in this call. */
  readonly headers?: HeadersOption | undefined;
}
//#endregion
//#region src/client/bind-operations.d.ts
/** Every operation; failures are thrown. */
type ThrowingOperations = { [Id in keyof Operations]: (args: OperationTypes[Id]["arguments"], options?: CallOptions) => Promise<OperationTypes[Id]["data"]> };
/** Every operation, with failures as values. An abort still rejects, with the caller's own reason. */
type SafeOperations = { [Id in keyof Operations]: (args: OperationTypes[Id]["arguments"], options?: CallOptions) => Promise<Result<Id>> };
/** Every operation, in the throwing and the safe style: what both clients have. */
interface LeanClient extends ThrowingOperations {
  /** The same operations, with failures as values: `{ ok, data }` or `{ ok, error }`. */
  readonly safe: SafeOperations;
}
//#endregion
//#region src/client/client-options.d.ts
interface ClientOptions extends Credentials {
  /** Default: the server of the contract. Plain HTTP only on this machine. */
  readonly baseUrl?: string | undefined;
  /**
   * Called with a URL and an init: the fetch of undici or node-fetch fits, and so does a wrapper that adds a header. Default: the global
   * fetch.
   */
  readonly fetch?: Fetch | undefined;
  /** One deadline over all attempts of a call. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** How many retries a failed request may have. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request, unless the call or a credential sends a header of the same name. */
  readonly headers?: HeadersOption | undefined;
  /** `console`, or any object with its four methods. It never gets a URL, a header or a body. */
  readonly logger?: Logger | undefined;
}
//#endregion
export { NetworkError as A, UnlistedStatus as C, ApiError as D, UploadProblem as E, Operations as F, TimeoutError as M, UnexpectedResponseError as N, InvalidArgumentError as O, OperationTypes as P, UnlistedCode as S, UploadErrorFields as T, Data as _, CallOptions as a, Result as b, Logger as c, FetchInit as d, FetchResponse as f, CallError as g, Arguments as h, ThrowingOperations as i, ProcessingError as j, KnowledgeError as k, Credential as l, ApiErrorOf as m, LeanClient as n, HeadersOption as o, AnyError as p, SafeOperations as r, LogFields as s, ClientOptions as t, Credentials as u, Failure as v, UploadError as w, Success as x, OperationId as y };