// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import { type CheckSchema, type Keywords, enumeration, exclusiveMinimum, items, maxLength, maximum, minItems, minLength, minimum, pattern, properties, required, type } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  enum: enumeration, exclusiveMinimum, items, maxLength, maximum, minItems, minLength, minimum, pattern, properties, required, type,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = {
  getUploadUrl: {
    200: { $ref: "#/UploadSession" },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file_name", "file_size", "mime_type"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file_name: { type: "string", minLength: 1, maxLength: 255 },
        file_size: { type: "integer", exclusiveMinimum: 0 },
        mime_type: { type: "string" },
        relative_path: { type: "string" },
      },
    },
  },
  uploadFile: {
    201: { type: "object" },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file: { type: "Blob" },
        relative_path: { type: "string" },
      },
    },
  },
  registerUpload: {
    201: { type: "object" },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "upload_id"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        upload_id: { type: "string" },
        relative_path: { type: "string" },
      },
    },
  },
  getProcessingStatus: {
    200: { $ref: "#/ProcessingStatus" },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file_id"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file_id: { type: "string", pattern: "^file_" },
      },
    },
  },
  getProcessingLogs: {
    200: { type: ["object", "array"] },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file_id"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file_id: { type: "string", pattern: "^file_" },
      },
    },
  },
  retryProcessing: {
    200: { $ref: "#/ProcessingStatus" },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file_id"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file_id: { type: "string", pattern: "^file_" },
      },
    },
  },
  listFiles: {
    200: { type: "object" },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        status: { type: "string", enum: ["pending", "processing", "completed", "failed"] },
        search: { type: "string" },
        skip: { type: "integer" },
        limit: { type: "integer", minimum: 1, maximum: 100 },
      },
    },
  },
  getFile: {
    200: { type: "object" },
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file_id"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file_id: { type: "string", pattern: "^file_" },
      },
    },
  },
  deleteFile: {
    204: {},
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file_id"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file_id: { type: "string", pattern: "^file_" },
      },
    },
  },
  bulkRemoveFiles: {
    204: {},
    arguments: {
      type: "object",
      required: ["organization_id", "store_id", "file_ids"],
      properties: {
        organization_id: { type: "string", pattern: "^org_" },
        store_id: { type: "string" },
        file_ids: { type: "array", items: { type: "string" }, minItems: 1 },
      },
    },
  },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {
  VECTOR_STORE_NOT_FOUND: {
    type: "object",
    required: ["details"],
    properties: {
      details: {
        type: "object",
        required: ["store_id", "organization_id"],
        properties: { store_id: { type: "string" }, organization_id: { type: "string" } },
      },
    },
  },
  VALIDATION_ERROR: {
    type: "object",
    properties: { details: { type: "object", properties: { field: { type: "string" } } } },
  },
};

export const definitions: Record<string, CheckSchema> = {
  ProcessingStatus: {
    type: "object",
    required: ["status", "progress_percent", "current_step", "error_message", "started_at", "completed_at"],
    properties: {
      status: { type: "string" },
      progress_percent: { type: "number" },
      current_step: { type: "string" },
      error_message: { type: ["string", "null"] },
      started_at: { type: ["string", "null"] },
      completed_at: { type: ["string", "null"] },
    },
  },
  UploadSession: {
    type: "object",
    required: ["upload_id", "signed_url", "chunk_size", "expires_at"],
    properties: {
      upload_id: { type: "string" },
      signed_url: { type: "string" },
      chunk_size: { type: "integer" },
      expires_at: { type: "string" },
    },
  },
};
