// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import { type CheckSchema, type Keywords, enumeration, exclusiveMinimum, maxLength, minLength, minimum, pattern, properties, required, type } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  enum: enumeration, exclusiveMinimum, maxLength, minLength, minimum, pattern, properties, required, type,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = {
  placeOrder: {
    201: { $ref: "#/Order" },
    arguments: {
      type: "object",
      required: ["shop_id", "article"],
      properties: {
        shop_id: { type: "string", pattern: "^shop_" },
        article: { type: "string", minLength: 1, maxLength: 40 },
        count: { type: "integer", minimum: 1 },
        colour: { type: "string", enum: ["red", "blue"] },
      },
    },
  },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {
  SOLD_OUT: {
    type: "object",
    required: ["details"],
    properties: {
      details: { type: "object", required: ["article"], properties: { article: { type: "string" } } },
    },
  },
};

export const definitions: Record<string, CheckSchema> = {
  Order: {
    type: "object",
    required: ["id", "token"],
    properties: { id: { type: "string" }, token: { type: "string" }, state: { type: "string" } },
  },
};
