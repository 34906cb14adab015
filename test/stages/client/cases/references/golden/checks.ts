// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import { type CheckSchema, type Keywords, anyOf, exclusiveMinimum, items, minLength, minimum, properties, required, type } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  anyOf, exclusiveMinimum, items, minLength, minimum, properties, required, type,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = {
  getTree: {
    200: { $ref: "#/Tree" },
    arguments: {
      type: "object",
      required: ["id", "depth"],
      properties: { id: { type: "string", minLength: 2 }, depth: { type: "string" } },
    },
  },
  putTree: {
    200: { $ref: "#/Tree" },
    arguments: {
      type: "object",
      required: ["id", "body"],
      properties: {
        id: { type: "string", minLength: 2 },
        depth: { type: "integer" },
        body: { $ref: "#/Tree:argument" },
      },
    },
  },
  getNullable: { 200: { $ref: "#/Nullable" } },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {
  Nullable: {
    type: "object",
    required: ["text", "colour", "either"],
    properties: {
      text: { type: ["string", "null"] },
      colour: { type: ["string", "null"] },
      either: { anyOf: [{ type: "string" }, { type: "integer" }] },
      limit: { type: "integer" },
    },
  },
  Tree: {
    type: "object",
    required: ["id", "children"],
    properties: {
      id: { type: "string" },
      children: { type: "array", items: { $ref: "#/Tree" } },
      parent: { anyOf: [{ $ref: "#/Tree" }, { type: "null" }] },
    },
  },
  "Tree:argument": {
    type: "object",
    required: ["id", "children"],
    properties: {
      id: { type: "string", minLength: 2 },
      children: { type: "array", items: { $ref: "#/Tree:argument" } },
      parent: { anyOf: [{ $ref: "#/Tree:argument" }, { type: "null" }] },
    },
  },
};
