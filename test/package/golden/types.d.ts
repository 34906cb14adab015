//#region generated/types.d.ts
interface paths {
  "/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get upload URL
     * @description Generate a resumable upload URL for large files that exceed the direct upload limit.
     *
     *     Returns a signed, resumable upload URL for uploading large files (>31 MB). After uploading the file to the signed URL,
     *     call Register upload to add the file to the store and start processing.
     */
    post: operations["getUploadUrl"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files/upload": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload file
     * @description Upload a file directly to a store, in one request of `multipart/form-data`. This takes files of up to about 31 MB; for larger ones,
     *     start with Get upload URL.
     *
     *     The file is validated, stored and queued for processing (chunking and embedding). Processing status tells how far that has come.
     */
    post: operations["uploadFile"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files/register": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register upload
     * @description Register a completed upload, and add the file to a store for processing.
     *
     *     Call this after the file has been uploaded to the signed URL of Get upload URL. It links the file to the store and starts processing.
     */
    post: operations["registerUpload"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/status": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    /**
     * Processing status
     * @description Get the processing status of a file: the progress in percent, the current step and any error message.
     *
     *     Poll it after an upload, until processing is complete.
     */
    get: operations["getProcessingStatus"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/logs": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    /**
     * Processing logs
     * @description Get what happened while a file was processed.
     *
     *     Method and path follow from those of Processing status; nothing is known about the form of the response.
     */
    get: operations["getProcessingLogs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/retry": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retry processing
     * @description Process a file again after its processing has failed. Its processing status is reset to `pending`, and it is queued once more.
     */
    post: operations["retryProcessing"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    /**
     * List files
     * @description List the files of a store with their processing details, one page at a time.
     *
     *     With `status` the list has only the files of one processing status, with `search` only those with a matching name.
     */
    get: operations["listFiles"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    /**
     * Get file
     * @description Get one file of a store.
     *
     *     Method and path follow from those of Delete file; the fields of the response are those of another endpoint.
     */
    get: operations["getFile"];
    put?: never;
    post?: never;
    /**
     * Delete file
     * @description Remove a file from a store. This cannot be undone.
     *
     *     Its vector chunks are cleaned up too, on a best-effort basis.
     */
    delete: operations["deleteFile"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations/{organization_id}/stores/{store_id}/files/remove-bulk": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bulk remove files
     * @description Remove several files from a store in one request. This cannot be undone.
     *
     *     Files that are not in the store are skipped silently.
     */
    post: operations["bulkRemoveFiles"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
interface components {
  schemas: {
    /** @description The file that is going to be uploaded. */UploadUrlRequest: {
      /**
       * @description The name of the file (1-255 characters).
       * @example large-dataset.csv
       */
      file_name: string;
      /**
       * Format: int64
       * @description The file size in bytes (must be greater than 0).
       * @example 104857600
       */
      file_size: number;
      /**
       * @description The MIME type of the file.
       * @example text/csv
       */
      mime_type: string;
      /**
       * @description A relative path within the store for folder uploads.
       * @example data/imports
       */
      relative_path?: string;
    };
    /** @description An upload session, open until it expires. */
    UploadSession: {
      /**
       * @description The file ID by which Register upload knows this upload.
       * @example file_abc123def456
       */
      upload_id: string;
      /**
       * Format: uri
       * @description The signed, resumable URL that takes the bytes of the file. A secret: anyone who has it can upload in your name until it expires, and it needs no token.
       * @example https://storage.googleapis.com/...
       */
      signed_url: string;
      /**
       * Format: int64
       * @description The recommended chunk size in bytes.
       * @example 8388608
       */
      chunk_size: number;
      /**
       * Format: date-time
       * @description When the upload session expires.
       * @example 2025-06-15T11:00:00Z
       */
      expires_at: string;
    };
    /** @description What went wrong, for the program, for the reader and for support. */
    ErrorDetail: {
      /**
       * @description What went wrong, for the program. The list is open; new codes may appear at any time.
       * @example VECTOR_STORE_NOT_FOUND
       */
      code: string;
      /**
       * @description What went wrong, in words that can be shown to a user.
       * @example We couldn't find the requested resource.
       */
      message: string;
      /**
       * @description What went wrong, in technical words.
       * @example Vector store not found
       */
      system_message: string;
      /**
       * @description The category of the error, for example `client_error` or `server_error`. The list is open.
       * @example client_error
       */
      type: string;
      /**
       * @description The HTTP status, repeated.
       * @example 404
       */
      status: number;
      /**
       * @description More about the error. Which fields it has depends on `code`; it may be absent.
       * @example {
       *       "store_id": "vs_abc123",
       *       "organization_id": "org_xyz789"
       *     }
       */
      details?: {
        [key: string]: unknown;
      };
      /**
       * @description Identifies this failure for support. Opaque.
       * @example abc-123-def
       */
      trace_id: string;
      /**
       * Format: date-time
       * @description When the error happened.
       * @example 2025-06-15T10:00:00Z
       */
      timestamp: string;
    };
    /** @description The organization has no vector store of this identifier. */
    VectorStoreNotFound: {
      /**
       * @description Always `false` in an error.
       * @constant
       */
      success: false;
      /** @description What went wrong. */
      error: components["schemas"]["ErrorDetail"] & {
        /**
         * @description The vector store does not exist.
         * @constant
         */
        code: "VECTOR_STORE_NOT_FOUND";
        /**
         * @description The HTTP status, repeated.
         * @constant
         */
        status: 404;
        /** @description What was looked for. */
        details: {
          /**
           * @description The identifier of the vector store that was not found.
           * @example vs_abc123
           */
          store_id: string;
          /**
           * @description The identifier of the organization that was searched.
           * @example org_xyz789
           */
          organization_id: string;
        };
      };
    };
    /** @description The body of every error response. Branch on `error.code`; `error.message` is free to change. */
    ErrorEnvelope: {
      /**
       * @description Always `false` in an error.
       * @constant
       */
      success: false;
      error: components["schemas"]["ErrorDetail"];
    };
    /** @description The server understood the request and refuses one of its values. */
    ValidationFailed: {
      /**
       * @description Always `false` in an error.
       * @constant
       */
      success: false;
      /** @description What went wrong. */
      error: components["schemas"]["ErrorDetail"] & {
        /**
         * @description A value of the request is not valid.
         * @constant
         */
        code: "VALIDATION_ERROR";
        /**
         * @description The HTTP status, repeated.
         * @constant
         */
        status: 422;
        /** @description Which value was refused. The reference shows these two fields for an e-mail address; either may be absent. */
        details?: {
          /**
           * @description The name of the field.
           * @example mime_type
           */
          field?: string;
          /**
           * @description The value that was refused.
           * @example text
           */
          value?: unknown;
        };
      };
    };
    /** @description The file, and where it belongs in the store. */
    UploadFileRequest: {
      /**
       * Format: binary
       * @description The file to upload. Supported types and size limits are those of File Config, which is not described here.
       */
      file: Blob;
      /**
       * @description A relative path within the store, to preserve the folder structure in bulk uploads.
       * @example reports/2025
       */
      relative_path?: string;
    };
    /** @description How far the processing of a file has come. The list is open; a new value may appear at any time. What each value means is our reading. */
    ProcessingState: "pending" | "processing" | "completed" | "failed" | (string & {});
    /** @description A file of a store. No official docs page that we could read shows its fields. Those named here are the fields of a file in another list, List vector store files: any of them may be absent or look different, and there may be others. */
    KnowledgeFile: {
      /**
       * @description The unique identifier of the file.
       * @example file_abc123def456
       */
      id?: string;
      /**
       * @description The name of the file.
       * @example large-dataset.csv
       */
      filename?: string;
      /** @description How far its processing has come. */
      status?: components["schemas"]["ProcessingState"];
      /**
       * Format: int64
       * @description The size of the file in bytes.
       * @example 104857600
       */
      size_bytes?: number;
      /**
       * Format: date-time
       * @description Probably when the file came into the store; only the name is published.
       * @example 2025-06-15T10:00:00Z
       */
      created_at?: string;
      /**
       * Format: date-time
       * @description Probably when the processing was completed; absent before that. Only the name is published.
       * @example 2025-06-15T10:00:15Z
       */
      processed_at?: string;
    } & {
      [key: string]: unknown;
    };
    /** @description A completed upload. */
    RegisterUploadRequest: {
      /**
       * @description The file ID returned from Get upload URL.
       * @example file_abc123def456
       */
      upload_id: string;
      /**
       * @description A relative path within the store for folder uploads.
       * @example data/imports
       */
      relative_path?: string;
    };
    /** @description How far the processing of a file has come. */
    ProcessingStatus: {
      status: components["schemas"]["ProcessingState"];
      /**
       * @description How much of the processing is done, in percent.
       * @example 50
       */
      progress_percent: number;
      /**
       * @description What is being done. The list is open: these two steps are those that the official docs pages show, and what they mean is our reading.
       * @example embedding
       */
      current_step: "queued" | "embedding" | (string & {});
      /**
       * @description Why the processing has failed; `null` as long as it has not.
       * @example null
       */
      error_message: string | null;
      /**
       * Format: date-time
       * @description When the processing started; `null` before that.
       * @example 2025-06-15T10:00:05Z
       */
      started_at: string | null;
      /**
       * Format: date-time
       * @description When the processing was completed; `null` before that.
       * @example null
       */
      completed_at: string | null;
    };
    /** @description The file is not in the vector store. */
    FileNotInStore: {
      /**
       * @description Always `false` in an error.
       * @constant
       */
      success: false;
      /** @description What went wrong. */
      error: components["schemas"]["ErrorDetail"] & {
        /**
         * @description The file is not in the vector store.
         * @constant
         */
        code: "FILE_NOT_IN_STORE";
        /**
         * @description The HTTP status, repeated.
         * @constant
         */
        status: 404;
      };
    };
    /** @description What happened while the file was processed. Nothing is known about its form. */
    ProcessingLogs: Record<string, unknown> | unknown[];
    /** @description One page of a list of files. What we could read of the official docs page shows no response. The fields named here are those of another list, List stores: any of them may be absent or look different, and there may be others. */
    FilePage: {
      /** @description The files of this page. */items?: components["schemas"]["KnowledgeFile"][];
      /**
       * @description How many files the whole list has.
       * @example 1
       */
      total?: number;
      /**
       * @description How many files come before this page.
       * @example 0
       */
      skip?: number;
      /**
       * @description How many files a page has at most.
       * @example 10
       */
      limit?: number;
      /**
       * @description Whether another page follows.
       * @example false
       */
      has_more?: boolean;
    } & {
      [key: string]: unknown;
    };
    /** @description The files to remove. */
    BulkRemoveRequest: {
      /**
       * @description A list of file IDs to remove (at least one).
       * @example [
       *       "file_abc123",
       *       "file_def456",
       *       "file_ghi789"
       *     ]
       */
      file_ids: string[];
    };
    /** @description The request carries no credential that the server accepts. */
    AuthenticationFailed: {
      /**
       * @description Always `false` in an error.
       * @constant
       */
      success: false;
      /** @description What went wrong. */
      error: components["schemas"]["ErrorDetail"] & {
        /**
         * @description Why the credential was refused.
         * @enum {string}
         */
        code: "INVALID_CREDENTIALS" | "TOKEN_EXPIRED" | "TOKEN_INVALID" | "TOKEN_MISSING_SUBJECT" | "AUTHENTICATION_REQUIRED" | "INVALID_API_KEY" | "API_KEY_EXPIRED" | "API_KEY_DEACTIVATED" | "API_KEY_PAUSED";
        /**
         * @description The HTTP status, repeated.
         * @constant
         */
        status: 401;
      };
    };
    /** @description The caller is known, but may not do this. */
    AccessRefused: {
      /**
       * @description Always `false` in an error.
       * @constant
       */
      success: false;
      /** @description What went wrong. */
      error: components["schemas"]["ErrorDetail"] & {
        /**
         * @description Why access was refused. These are the codes that the reference lists for the whole API; it does not say which of them this operation uses.
         * @enum {string}
         */
        code: "INSUFFICIENT_PERMISSIONS" | "ORGANIZATION_ACCESS_DENIED" | "DOMAIN_NOT_REGISTERED" | "REGISTRATION_RESTRICTED" | "OPERATION_NOT_ALLOWED" | "NO_ORGANIZATION_MEMBERSHIP" | "AMBIGUOUS_ORGANIZATION" | "ACCESS_DENIED" | "CANNOT_REMOVE_LAST_OWNER" | "CANNOT_DELETE_OWNER";
        /**
         * @description The HTTP status, repeated.
         * @constant
         */
        status: 403;
      };
    };
  };
  responses: {
    /** @description An object containing the upload session URL, recommended chunk size, and expiry time. */UploadSession: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["UploadSession"];
      };
    };
    /** @description The organization has no vector store of this identifier. */
    VectorStoreNotFound: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["VectorStoreNotFound"] | components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The file is not in the vector store, or the organization has no vector store of this identifier. */
    FileNotInStore: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["FileNotInStore"] | components["schemas"]["VectorStoreNotFound"] | components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The request carries no credential, or none that the server accepts. Check the access token or the API key. */
    Unauthorized: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AuthenticationFailed"] | components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The credential is valid, but does not allow this. */
    Forbidden: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AccessRefused"] | components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The server refuses a value of the request. Retrying the same request does not help. */
    ValidationFailed: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ValidationFailed"] | components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description Too many requests. Wait as long as `Retry-After` says, then back off exponentially, with jitter. */
    TooManyRequests: {
      headers: {
        "Retry-After": components["headers"]["RetryAfter"];
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The server failed. Retry with backoff. */
    InternalServerError: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description A server behind the API sent no usable response. Retry with backoff. A gateway may send its own body instead of this one. */
    BadGateway: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The API is out of service for now. Retry later. */
    ServiceUnavailable: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
    /** @description The request took too long. Retry with a longer timeout. A gateway may send its own body instead of this one. */
    GatewayTimeout: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Aitronos-Organization": components["headers"]["AitronosOrganization"];
        "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
        "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
        "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
        "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
        "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
        "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
        "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
        "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
  };
  parameters: {
    /** @description The unique identifier of the organization (format: `org_*`). */OrganizationId: string;
    /** @description The unique identifier of the vector store. */
    StoreId: string;
    /** @description The unique identifier of the file (format: `file_*`). */
    FileId: string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description How long to wait before the next attempt, in seconds or as an HTTP date (RFC 9110, section 10.2.3).
     * @example 30
     */
    RetryAfter: string;
    /**
     * @description Identifies this request. Log it; support asks for it.
     * @example req_abc123xyz
     */
    RequestId: string;
    /**
     * @description Probably the organization; only the name is published. Meant for debugging.
     * @example org_xyz789
     */
    AitronosOrganization: string;
    /**
     * @description Probably the server's processing time in milliseconds; only the name is published. Meant for debugging.
     * @example 42
     */
    FreddyProcessingMs: string;
    /**
     * @description The version of the API that sent the response. Meant for debugging.
     * @example 2025-01-01
     */
    FreddyApiVersion: string;
    /**
     * @description How many requests the rate limit allows in its window.
     * @example 100
     */
    RateLimitLimitRequests: number;
    /**
     * @description How many requests are left in the window.
     * @example 95
     */
    RateLimitRemainingRequests: number;
    /**
     * @description When the window of the rate limit starts again. The reference gives no unit, so treat it as opaque.
     * @example 1640995200
     */
    RateLimitResetRequests: string;
    /**
     * @description Probably how many tokens the rate limit allows in its window; only the name is published.
     * @example 100
     */
    RateLimitLimitTokens: number;
    /**
     * @description Probably how many tokens are left in the window; only the name is published.
     * @example 95
     */
    RateLimitRemainingTokens: number;
    /**
     * @description When the window of the rate limit starts again. The reference gives no unit, so treat it as opaque.
     * @example 1640995200
     */
    RateLimitResetTokens: string;
    /**
     * @description What the rate limit allows, as the guide to rate limiting names it.
     * @example 100
     */
    RateLimitLimit: number;
    /**
     * @description What is left of the rate limit, as the guide to rate limiting names it.
     * @example 95
     */
    RateLimitRemaining: number;
    /**
     * @description When the rate limit starts again, as the guide to rate limiting names it. It gives no unit, so treat it as opaque.
     * @example 1640995200
     */
    RateLimitReset: string;
    /**
     * @description How long to wait before the next attempt, as the guide to rate limiting names it. It gives no unit, so treat it as opaque.
     * @example 0
     */
    RateLimitRetryAfter: string;
  };
  pathItems: never;
}
interface operations {
  getUploadUrl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    /** @description The file that is going to be uploaded. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UploadUrlRequest"];
      };
    };
    responses: {
      200: components["responses"]["UploadSession"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["VectorStoreNotFound"];
      /** @description The server refuses a value of the request. Retrying the same request does not help. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ValidationFailed"] | components["schemas"]["ErrorEnvelope"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  uploadFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    /** @description The file, and where it belongs in the store. */
    requestBody: {
      content: {
        "multipart/form-data": components["schemas"]["UploadFileRequest"];
      };
    };
    responses: {
      /** @description The uploaded file object, with the processing status `pending`. */201: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["KnowledgeFile"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["VectorStoreNotFound"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  registerUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    /** @description The upload that becomes a file of the store. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["RegisterUploadRequest"];
      };
    };
    responses: {
      /** @description The registered file object, with the processing status `pending`. */201: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["KnowledgeFile"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["VectorStoreNotFound"];
      /** @description The server refuses a value of the request. Retrying the same request does not help. An upload that is unknown, expired, incomplete or registered already gets this response, too. (Inferred: what we could read of the official docs page names none.) */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ValidationFailed"] | components["schemas"]["ErrorEnvelope"];
        };
      };
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  getProcessingStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The processing status, with details of its progress. */200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProcessingStatus"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["FileNotInStore"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  getProcessingLogs: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What happened, in a form that is not known. */200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProcessingLogs"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["FileNotInStore"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  retryProcessing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The processing status, reset to `pending`. */200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProcessingStatus"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["FileNotInStore"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  listFiles: {
    parameters: {
      query?: {
        /** @description Filter by processing status. */status?: "pending" | "processing" | "completed" | "failed";
        /** @description Search by file name (a case-insensitive substring). */
        search?: string;
        /** @description The number of items to skip. */
        skip?: number;
        /** @description The maximum number of items to return (1-100). */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A paginated list of file objects with processing details. */200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["FilePage"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["VectorStoreNotFound"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  getFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */200: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["KnowledgeFile"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["FileNotInStore"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  deleteFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
        /** @description The unique identifier of the file (format: `file_*`). */
        file_id: components["parameters"]["FileId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No content. The file has been removed. */204: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["FileNotInStore"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
  bulkRemoveFiles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The unique identifier of the organization (format: `org_*`). */organization_id: components["parameters"]["OrganizationId"];
        /** @description The unique identifier of the vector store. */
        store_id: components["parameters"]["StoreId"];
      };
      cookie?: never;
    };
    /** @description The files to remove. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["BulkRemoveRequest"];
      };
    };
    responses: {
      /** @description No content. The files have been removed. */204: {
        headers: {
          "X-Request-Id": components["headers"]["RequestId"];
          "Aitronos-Organization": components["headers"]["AitronosOrganization"];
          "Freddy-Processing-Ms": components["headers"]["FreddyProcessingMs"];
          "Freddy-Api-Version": components["headers"]["FreddyApiVersion"];
          "X-RateLimit-Limit-Requests": components["headers"]["RateLimitLimitRequests"];
          "X-RateLimit-Remaining-Requests": components["headers"]["RateLimitRemainingRequests"];
          "X-RateLimit-Reset-Requests": components["headers"]["RateLimitResetRequests"];
          "X-RateLimit-Limit-Tokens": components["headers"]["RateLimitLimitTokens"];
          "X-RateLimit-Remaining-Tokens": components["headers"]["RateLimitRemainingTokens"];
          "X-RateLimit-Reset-Tokens": components["headers"]["RateLimitResetTokens"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Retry-After": components["headers"]["RateLimitRetryAfter"];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["VectorStoreNotFound"];
      422: components["responses"]["ValidationFailed"];
      429: components["responses"]["TooManyRequests"];
      500: components["responses"]["InternalServerError"];
      502: components["responses"]["BadGateway"];
      503: components["responses"]["ServiceUnavailable"];
      504: components["responses"]["GatewayTimeout"];
    };
  };
}
//#endregion
export { operations as n, paths as r, components as t };