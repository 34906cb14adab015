// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.

/** The part of JSON Schema 2020-12 in which the checks are written. */
export interface CheckSchema {
  $ref?: string; // "#/Name": a member of `definitions`
  type?: string | readonly string[];
  required?: readonly string[];
  properties?: { readonly [name: string]: CheckSchema };
  additionalProperties?: CheckSchema;
  items?: CheckSchema;
  anyOf?: readonly CheckSchema[];
  allOf?: readonly CheckSchema[];
  enum?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
}

/** What the arguments of an operation must satisfy before a request is sent, bounds included. */
export const argumentChecks: Record<string, CheckSchema> = {
  getUploadUrl: {
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
};

/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = { getUploadUrl: { 200: { $ref: "#/UploadSession" } } };

/** What an error must have in its `details` beside a documented code, by operation, status and code. */
export const failureChecks: Record<string, Record<string, Record<string, CheckSchema>>> = {
  getUploadUrl: {
    404: {
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
    },
    422: {
      VALIDATION_ERROR: {
        type: "object",
        properties: { details: { type: "object", properties: { field: { type: "string" } } } },
      },
    },
  },
};

export const definitions: Record<string, CheckSchema> = {
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
