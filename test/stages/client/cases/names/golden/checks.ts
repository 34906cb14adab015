// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import { type CheckSchema, type Keywords, exclusiveMinimum, minimum, pattern, properties, required, type } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  exclusiveMinimum, minimum, pattern, properties, required, type,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = {
  123: { 204: {} },
  reposGet: {
    204: {},
    arguments: { type: "object", required: ["owner"], properties: { owner: { type: "string" } } },
  },
  "repos-get": { 204: {} },
  listAll: { 204: {} },
  "list-all": { 204: {} },
  getUnnamedByIdParts: {
    200: { type: "string" },
    arguments: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
  },
  delete: {
    204: {},
    arguments: {
      type: "object",
      required: ["class"],
      properties: {
        "0": { type: "string" },
        class: { type: "string" },
        new: { type: "string" },
        init: { type: "string" },
        "X-Send": { type: "string" },
      },
    },
  },
  "2fa/enable": {
    204: {},
    arguments: {
      type: "object",
      required: ["class", "default"],
      properties: {
        class: { type: "string" },
        default: { type: "string" },
        "with space": { type: "string" },
        "it's": { type: "string" },
      },
    },
  },
  größe: {
    200: { type: "object", properties: { "ü \"`${": { type: "string" } } },
    arguments: {
      type: "object",
      required: ["id", "user-name"],
      properties: {
        id: { type: "string", pattern: "^[*/]+$" },
        "user-name": { type: "string" },
        user_name: { type: "string" },
      },
    },
  },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {};
