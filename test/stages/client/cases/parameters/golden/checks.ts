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
  query: {
    204: {},
    arguments: {
      type: "object",
      properties: {
        plain: { type: "string" },
        "filter[name]": { type: "string" },
        exploded: { type: "array", items: { type: "string" } },
      },
    },
  },
  styles: {
    204: {},
    arguments: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "integer" },
        comma: { type: "array", items: { type: "string" } },
        space: { type: "array", items: { type: "string" } },
        pipe: { type: "array", items: { type: "string" } },
        form: { type: "object", properties: { r: { type: "integer" }, g: { type: "integer" } } },
        formComma: { type: "object", properties: { r: { type: "integer" }, g: { type: "integer" } } },
        deep: {
          type: "object",
          properties: {
            a: { type: "object", properties: { b: { type: "string" } } },
            c: { type: "array", items: { type: "string" } },
          },
        },
        reserved: { type: "string" },
        json: { type: "object", required: ["q"], properties: { q: { type: "string" } } },
        "größe & mehr": { type: "string" },
      },
    },
  },
  headers: {
    204: {},
    arguments: {
      type: "object",
      required: ["X-Plain"],
      properties: {
        "X-Plain": { type: "string" },
        "X-List": { type: "array", items: { type: "integer" } },
        "X-Object": { type: "object", properties: { a: { type: "integer" }, b: { type: "integer" } } },
        "X-Exploded": { type: "object", properties: { a: { type: "integer" }, b: { type: "integer" } } },
        "X-Json": { type: "array", items: { type: "integer" } },
      },
    },
  },
  cookies: {
    204: {},
    arguments: {
      type: "object",
      required: ["session"],
      properties: {
        session: { type: "string" },
        "dark-mode": { type: "boolean" },
        recent: { type: "array", items: { type: "integer" } },
      },
    },
  },
  simplePath: {
    204: {},
    arguments: {
      type: "object",
      required: ["id", "list", "object", "exploded"],
      properties: {
        id: { type: "string" },
        list: { type: "array", items: { type: "integer" } },
        object: { $ref: "#/Point:argument" },
        exploded: { $ref: "#/Point:argument" },
      },
    },
  },
  labelAndMatrixPath: {
    204: {},
    arguments: {
      type: "object",
      required: ["id", "list", "exploded", "size", "colours", "point"],
      properties: {
        id: { type: "string" },
        list: { type: "array", items: { type: "integer" } },
        exploded: { $ref: "#/Point:argument" },
        size: { type: "integer" },
        colours: { type: "array", items: { type: "string" } },
        point: { $ref: "#/Point:argument" },
      },
    },
  },
  jsonPath: {
    204: {},
    arguments: {
      type: "object",
      required: ["filter", "id"],
      properties: { filter: { $ref: "#/Point:argument" }, id: { type: "string" } },
    },
  },
  everything: {
    204: {},
    arguments: {
      type: "object",
      required: ["id", "title"],
      properties: {
        id: { type: "string" },
        page: { type: "integer", minimum: 1 },
        "X-Trace": { type: "string" },
        theme: { type: "string" },
        title: { type: "string" },
      },
    },
  },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {
  "Point:argument": {
    type: "object",
    required: ["x", "y"],
    properties: { x: { type: "integer" }, y: { type: "integer" } },
  },
};
