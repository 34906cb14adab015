// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { CheckSchema } from "./checks.js";

export type OperationId =
  | "getUploadUrl"
  | "uploadFile"
  | "registerUpload"
  | "getProcessingStatus"
  | "getProcessingLogs"
  | "retryProcessing"
  | "listFiles"
  | "getFile"
  | "deleteFile"
  | "bulkRemoveFiles";
export type ErrorCode =
  | "AUTHENTICATION_REQUIRED"
  | "INVALID_CREDENTIALS"
  | "TOKEN_EXPIRED"
  | "TOKEN_INVALID"
  | "TOKEN_MISSING_SUBJECT"
  | "INVALID_API_KEY"
  | "API_KEY_EXPIRED"
  | "API_KEY_DEACTIVATED"
  | "API_KEY_PAUSED"
  | "ORGANIZATION_ACCESS_DENIED"
  | "INSUFFICIENT_PERMISSIONS"
  | "DOMAIN_NOT_REGISTERED"
  | "REGISTRATION_RESTRICTED"
  | "OPERATION_NOT_ALLOWED"
  | "NO_ORGANIZATION_MEMBERSHIP"
  | "AMBIGUOUS_ORGANIZATION"
  | "ACCESS_DENIED"
  | "CANNOT_REMOVE_LAST_OWNER"
  | "CANNOT_DELETE_OWNER"
  | "VECTOR_STORE_NOT_FOUND"
  | "VALIDATION_ERROR"
  | "RATE_LIMIT_EXCEEDED"
  | "INTERNAL_SERVER_ERROR"
  | "BAD_GATEWAY"
  | "SERVICE_UNAVAILABLE"
  | "GATEWAY_TIMEOUT"
  | "FILE_NOT_IN_STORE";
export type ErrorStatus =
  | 401
  | 403
  | 404
  | 422
  | 429
  | 500
  | 502
  | 503
  | 504;

/** Where an operation is, what its requests must satisfy, and the status of its success. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly parameters: { readonly path?: CheckSchema; readonly query?: CheckSchema; readonly header?: CheckSchema };
  readonly body?: { readonly mediaType: string; readonly required: boolean; readonly schema: CheckSchema };
  readonly status: number;
  /** Whether a request that breaks them is refused with 422: where the contract says nothing of one, none is. */
  readonly refuses: boolean;
}

export const routes: Record<OperationId, Route> = {
  getUploadUrl: {
    method: "POST",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id"],
        properties: { organization_id: { type: "string", pattern: "^org_" }, store_id: { type: "string" } },
      },
    },
    body: { mediaType: "application/json", required: true, schema: { $ref: "#/UploadUrlRequest" } },
    status: 200,
    refuses: true,
  },
  uploadFile: {
    method: "POST",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/upload",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id"],
        properties: { organization_id: { type: "string", pattern: "^org_" }, store_id: { type: "string" } },
      },
    },
    body: { mediaType: "multipart/form-data", required: true, schema: { $ref: "#/UploadFileRequest" } },
    status: 201,
    refuses: true,
  },
  registerUpload: {
    method: "POST",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/register",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id"],
        properties: { organization_id: { type: "string", pattern: "^org_" }, store_id: { type: "string" } },
      },
    },
    body: { mediaType: "application/json", required: true, schema: { $ref: "#/RegisterUploadRequest" } },
    status: 201,
    refuses: true,
  },
  getProcessingStatus: {
    method: "GET",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/status",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id", "file_id"],
        properties: {
          organization_id: { type: "string", pattern: "^org_" },
          store_id: { type: "string" },
          file_id: { type: "string", pattern: "^file_" },
        },
      },
    },
    status: 200,
    refuses: true,
  },
  getProcessingLogs: {
    method: "GET",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/logs",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id", "file_id"],
        properties: {
          organization_id: { type: "string", pattern: "^org_" },
          store_id: { type: "string" },
          file_id: { type: "string", pattern: "^file_" },
        },
      },
    },
    status: 200,
    refuses: true,
  },
  retryProcessing: {
    method: "POST",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}/retry",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id", "file_id"],
        properties: {
          organization_id: { type: "string", pattern: "^org_" },
          store_id: { type: "string" },
          file_id: { type: "string", pattern: "^file_" },
        },
      },
    },
    status: 200,
    refuses: true,
  },
  listFiles: {
    method: "GET",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id"],
        properties: { organization_id: { type: "string", pattern: "^org_" }, store_id: { type: "string" } },
      },
      query: {
        type: "object",
        properties: {
          status: { type: "string", enum: ["pending", "processing", "completed", "failed"] },
          search: { type: "string" },
          skip: { type: "integer" },
          limit: { type: "integer", minimum: 1, maximum: 100 },
        },
      },
    },
    status: 200,
    refuses: true,
  },
  getFile: {
    method: "GET",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id", "file_id"],
        properties: {
          organization_id: { type: "string", pattern: "^org_" },
          store_id: { type: "string" },
          file_id: { type: "string", pattern: "^file_" },
        },
      },
    },
    status: 200,
    refuses: true,
  },
  deleteFile: {
    method: "DELETE",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/{file_id}",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id", "file_id"],
        properties: {
          organization_id: { type: "string", pattern: "^org_" },
          store_id: { type: "string" },
          file_id: { type: "string", pattern: "^file_" },
        },
      },
    },
    status: 204,
    refuses: true,
  },
  bulkRemoveFiles: {
    method: "POST",
    path: "/v1/organizations/{organization_id}/stores/{store_id}/files/remove-bulk",
    parameters: {
      path: {
        type: "object",
        required: ["organization_id", "store_id"],
        properties: { organization_id: { type: "string", pattern: "^org_" }, store_id: { type: "string" } },
      },
    },
    body: { mediaType: "application/json", required: true, schema: { $ref: "#/BulkRemoveRequest" } },
    status: 204,
    refuses: true,
  },
};

export const definitions: Record<string, CheckSchema> = {
  UploadUrlRequest: {
    type: "object",
    required: ["file_name", "file_size", "mime_type"],
    properties: {
      file_name: { type: "string", minLength: 1, maxLength: 255 },
      file_size: {
        type: "integer",
        minimum: -9223372036854776000,
        exclusiveMaximum: 9223372036854776000,
        exclusiveMinimum: 0,
      },
      mime_type: { type: "string" },
      relative_path: { type: "string" },
    },
  },
  UploadFileRequest: {
    type: "object",
    required: ["file"],
    properties: { relative_path: { type: "string" } },
  },
  RegisterUploadRequest: {
    type: "object",
    required: ["upload_id"],
    properties: { upload_id: { type: "string" }, relative_path: { type: "string" } },
  },
  BulkRemoveRequest: {
    type: "object",
    required: ["file_ids"],
    properties: { file_ids: { type: "array", items: { type: "string" }, minItems: 1 } },
  },
};

/** What the error of a code says; `repeats`: fields of its details that repeat a path parameter. */
export interface ErrorWords {
  readonly status: ErrorStatus;
  readonly message: string;
  readonly system_message: string;
  readonly repeats?: Readonly<Record<string, string>>;
}

/** The first code of a status stands for the status. */
export const errors: Record<ErrorCode, ErrorWords> = {
  AUTHENTICATION_REQUIRED: {
    status: 401,
    message: "User authentication required",
    system_message: "Authentication required",
  },
  INVALID_CREDENTIALS: {
    status: 401,
    message: "Invalid email, username, or password",
    system_message: "Invalid credentials",
  },
  TOKEN_EXPIRED: { status: 401, message: "Your session has expired", system_message: "Token expired" },
  TOKEN_INVALID: { status: 401, message: "Your session is invalid", system_message: "Token invalid" },
  TOKEN_MISSING_SUBJECT: {
    status: 401,
    message: "Your session is invalid",
    system_message: "Token has no subject",
  },
  INVALID_API_KEY: { status: 401, message: "Your API key is invalid", system_message: "API key invalid" },
  API_KEY_EXPIRED: { status: 401, message: "Your API key has expired", system_message: "API key expired" },
  API_KEY_DEACTIVATED: {
    status: 401,
    message: "Your API key has been deactivated",
    system_message: "API key deactivated",
  },
  API_KEY_PAUSED: { status: 401, message: "Your API key is paused", system_message: "API key paused" },
  ORGANIZATION_ACCESS_DENIED: {
    status: 403,
    message: "You don't have access to this organization",
    system_message: "Organization access denied",
  },
  INSUFFICIENT_PERMISSIONS: {
    status: 403,
    message: "You don't have permission to perform this action",
    system_message: "Insufficient permissions",
  },
  DOMAIN_NOT_REGISTERED: {
    status: 403,
    message: "Your email domain is not registered",
    system_message: "Domain not registered",
  },
  REGISTRATION_RESTRICTED: {
    status: 403,
    message: "Registration is restricted",
    system_message: "Registration restricted",
  },
  OPERATION_NOT_ALLOWED: {
    status: 403,
    message: "This operation is not allowed",
    system_message: "Operation not allowed",
  },
  NO_ORGANIZATION_MEMBERSHIP: {
    status: 403,
    message: "You are not a member of any organization",
    system_message: "No organization membership",
  },
  AMBIGUOUS_ORGANIZATION: {
    status: 403,
    message: "Please specify which organization to use",
    system_message: "Ambiguous organization",
  },
  ACCESS_DENIED: {
    status: 403,
    message: "You don't have permission to access this rule",
    system_message: "Access denied",
  },
  CANNOT_REMOVE_LAST_OWNER: {
    status: 403,
    message: "The last owner of a rule cannot be removed",
    system_message: "Cannot remove last owner",
  },
  CANNOT_DELETE_OWNER: {
    status: 403,
    message: "The owner cannot be deleted",
    system_message: "Cannot delete owner",
  },
  VECTOR_STORE_NOT_FOUND: {
    status: 404,
    message: "We couldn't find the requested resource.",
    system_message: "Vector store not found",
    repeats: { store_id: "store_id", organization_id: "organization_id" },
  },
  VALIDATION_ERROR: {
    status: 422,
    message: "Please check the request.",
    system_message: "Request validation failed",
  },
  RATE_LIMIT_EXCEEDED: {
    status: 429,
    message: "Too many requests. Please try again later.",
    system_message: "Rate limit exceeded",
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    message: "Something went wrong on our side.",
    system_message: "Internal server error",
  },
  BAD_GATEWAY: { status: 502, message: "Something went wrong on our side.", system_message: "Bad gateway" },
  SERVICE_UNAVAILABLE: {
    status: 503,
    message: "The service is not available at the moment.",
    system_message: "Service unavailable",
  },
  GATEWAY_TIMEOUT: { status: 504, message: "The request took too long.", system_message: "Gateway timeout" },
  FILE_NOT_IN_STORE: {
    status: 404,
    message: "We couldn't find the requested resource.",
    system_message: "File not in store",
  },
};
