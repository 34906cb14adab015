// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import { type CheckSchema, type Keywords, additionalProperties, anyOf, exclusiveMinimum, items, maximum, minItems, minLength, minimum, properties, required, type } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  additionalProperties, anyOf, exclusiveMinimum, items, maximum, minItems, minLength, minimum, properties, required, type,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = {
  preferJson: { 204: {}, arguments: { type: "object", properties: { a: { type: "string" } } } },
  mergePatch: {
    204: {},
    arguments: {
      type: "object",
      required: ["id", "name"],
      properties: { id: { type: "string" }, name: { type: ["string", "null"] } },
    },
  },
  form: {
    204: {},
    arguments: {
      type: "object",
      required: ["grant_type"],
      properties: {
        grant_type: { type: "string" },
        scope: { type: "array", items: { type: "string" } },
        tags: { type: "array", items: { type: "string" } },
        claims: { type: "object", properties: { sub: { type: "string" } } },
      },
    },
  },
  upload: {
    204: {},
    arguments: {
      type: "object",
      required: ["folder", "file"],
      properties: {
        folder: { type: "string" },
        file: { type: "Blob" },
        more: { type: "array", items: { type: "Blob" } },
        note: { type: "string" },
        count: { type: "integer", maximum: 9 },
        labels: { type: "array", items: { type: "string" } },
        meta: { type: "object", properties: { a: { type: "integer" } } },
        typed: { type: "object", properties: { a: { type: "integer" } } },
      },
    },
  },
  text: {
    204: {},
    arguments: { type: "object", required: ["body"], properties: { body: { type: "string" } } },
  },
  binary: {
    204: {},
    arguments: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
  },
  image: { 204: {}, arguments: { type: "object", required: ["body"] } },
  union: {
    204: {},
    arguments: {
      type: "object",
      required: ["body"],
      properties: {
        body: {
          anyOf: [
            { type: "object", properties: { a: { type: "string" } } },
            { type: "array", items: { type: "string" } },
          ],
        },
      },
    },
  },
  list: {
    204: {},
    arguments: {
      type: "object",
      required: ["id", "body"],
      properties: {
        id: { type: "string" },
        dry: { type: "boolean" },
        body: { type: "array", items: { type: "integer" }, minItems: 1 },
      },
    },
  },
  optional: {
    204: {},
    arguments: {
      type: "object",
      properties: { body: { type: "object", properties: { a: { type: "string" } } } },
    },
  },
  open: {
    204: {},
    arguments: {
      type: "object",
      required: ["body"],
      properties: {
        body: {
          type: "object",
          properties: { a: { type: "string" } },
          additionalProperties: { type: "string" },
        },
      },
    },
  },
  merged: {
    204: {},
    arguments: {
      type: "object",
      required: ["a"],
      properties: { a: { type: "string", minLength: 1 }, b: { type: "integer", exclusiveMinimum: 0 } },
    },
  },
  collision: {
    204: {},
    arguments: {
      type: "object",
      required: ["name", "body"],
      properties: {
        name: { type: "string" },
        body: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
      },
    },
  },
  grouped: {
    204: {},
    arguments: {
      type: "object",
      required: ["path", "body"],
      properties: {
        path: {
          type: "object",
          required: ["id", "body"],
          properties: { id: { type: "string" }, body: { type: "string" } },
        },
        query: { type: "object", properties: { id: { type: "string" } } },
        header: { type: "object", properties: { "X-Id": { type: "string" } } },
        body: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      },
    },
  },
  getWithBody: { 204: {} },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {};
