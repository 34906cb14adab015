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
  empty: { 204: {} },
  jsonOrEmpty: { 200: { $ref: "#/Thing" }, 202: {} },
  range: { "2XX": { $ref: "#/Thing" } },
  onlyDefault: { default: { $ref: "#/Thing" } },
  text: {},
  binary: {},
  events: {},
  negotiated: { 200: { $ref: "#/Thing" } },
  head: { 200: { $ref: "#/Thing" } },
  undescribed: {},
  elsewhere: { 201: {} },
  shared: {
    200: { $ref: "#/Thing" },
    arguments: { type: "object", properties: { page: { type: "integer" } } },
  },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {
  Thing: {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string" }, size: { type: "integer" } },
  },
};
