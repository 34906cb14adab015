// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import { type CheckSchema, type Keywords, exclusiveMinimum, items, minimum, properties, required, type } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  exclusiveMinimum, items, minimum, properties, required, type,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = {
  listReplies: { 204: {}, arguments: { type: "object", properties: { limit: { type: "integer" } } } },
  listBetaReplies: { 204: {}, arguments: { type: "object", properties: { limit: { type: "integer" } } } },
  listOddReplies: { 204: {} },
  getDraft: {
    204: {},
    arguments: {
      type: "object",
      required: ["id"],
      properties: { id: { type: "string" }, full: { type: "boolean" } },
    },
  },
  getOrders: { 204: {} },
  getOrders2: { 204: {} },
  getUsers2: { 204: {} },
  getUsers: { 204: {} },
  getRelative: { 204: {} },
  constructor: {
    204: {},
    arguments: {
      type: "object",
      required: ["constructor"],
      properties: {
        constructor: { type: "string" },
        toString: { type: "array", items: { type: "string" } },
        ["__proto__"]: { type: "array", items: { type: "string" } },
      },
    },
  },
  hasOwnProperty: {
    204: {},
    arguments: {
      type: "object",
      required: ["constructor"],
      properties: {
        constructor: { type: "string" },
        valueOf: { type: "object", properties: { a: { type: "integer" } } },
        photo: { type: "Blob" },
      },
    },
  },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {};
