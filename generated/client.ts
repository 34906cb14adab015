// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import { multipart } from "./serialize.js";
import type { operations, paths } from "./types.js";

/** What openapi-fetch takes for one call, without what the arguments already say. */
export type CallInit = Omit<
  FetchOptions<unknown>,
  "params" | "body" | "method" | "parseAs" | "querySerializer" | "bodySerializer" | "pathSerializer"
>;

/** What openapi-fetch returns: `data` for a 2xx, `error` for anything else. */
export type Outcome<Data, Failure> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: Failure; response: Response };

/** Arguments of an operation, and what comes of it. */
export type ArgumentsOf<Name extends keyof OperationTypes> = OperationTypes[Name]["arguments"];
export type OutcomeOf<Name extends keyof OperationTypes> = Outcome<
  OperationTypes[Name]["data"],
  OperationTypes[Name]["failures"][keyof OperationTypes[Name]["failures"]]
>;

/** Arguments, data and failures of every operation, by its name; of a list its items. */
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

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["uploadFile", "registerUpload", "retryProcessing"];

/** How each list goes on: members of its body, parameters of its query. */
export const pages = { listFiles: { items: "items", total: "total", more: "has_more", skip: "skip" } } as const;

/** Names of the fields whose values are secrets (`x-sensitive`). */
export const sensitiveFields = ["signed_url"] as const;

/** Where the server of the description is. */
export const baseUrl = "https://api.aitronos.com";

/** Where the documentation of the description is published. */
export const docsUrl = "https://aitronos.github.io/aitronos-knowledge/";

/** Sends a request as openapi-fetch does. `Operations` has checked its arguments and types its outcome: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(http as unknown as Record<string, Send>);

const bind = (send: Record<"GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE", Send>): Operations => ({
  getUploadUrl: ({ organization_id, store_id, ...body }, init) =>
    send.POST("/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url", { ...init, params: { path: { organization_id, store_id } }, body }),
  uploadFile: ({ organization_id, store_id, ...body }, init) =>
    send.POST("/v1/organizations/{organization_id}/stores/{store_id}/files/upload", { ...init, params: { path: { organization_id, store_id } }, body, bodySerializer: multipart() }),
  registerUpload: ({ organization_id, store_id, ...body }, init) =>
    send.POST("/v1/organizations/{organization_id}/stores/{store_id}/files/register", { ...init, params: { path: { organization_id, store_id } }, body }),
  getProcessingStatus: (path, init) =>
    send.GET("/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/status", { ...init, params: { path } }),
  getProcessingLogs: (path, init) =>
    send.GET("/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/logs", { ...init, params: { path } }),
  retryProcessing: (path, init) =>
    send.POST("/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/retry", { ...init, params: { path } }),
  listFiles: ({ organization_id, store_id, ...query }, init) =>
    send.GET("/v1/organizations/{organization_id}/stores/{store_id}/files", { ...init, params: { path: { organization_id, store_id }, query } }),
  getFile: (path, init) =>
    send.GET("/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}", { ...init, params: { path } }),
  deleteFile: (path, init) =>
    send.DELETE("/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}", { ...init, params: { path } }),
  bulkRemoveFiles: ({ organization_id, store_id, ...body }, init) =>
    send.POST("/v1/organizations/{organization_id}/stores/{store_id}/files/remove-bulk", { ...init, params: { path: { organization_id, store_id } }, body }),
});
