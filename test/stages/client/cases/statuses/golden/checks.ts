// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import { type CheckSchema, type Keywords, exclusiveMinimum, minimum, properties, required, type } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  exclusiveMinimum, minimum, properties, required, type,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = {
  getVersions: { default: { $ref: "#/Reply" } },
  getJob: { 202: {}, default: { $ref: "#/Reply" } },
  getUser: { 200: { type: "object", properties: { name: { type: "string" } } } },
  getA: { 200: { type: "object", properties: { a: { type: "integer" } } }, 204: {} },
  addImport: {
    200: { type: "object", required: ["rows"], properties: { rows: { type: "integer" } } },
    arguments: { type: "object", required: ["url"], properties: { url: { type: "string" } } },
  },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = { Reply: { type: "object", required: ["note"], properties: { note: { type: "string" } } } };
