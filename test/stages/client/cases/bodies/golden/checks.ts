// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.

/** The part of JSON Schema 2020-12 in which the checks are written. */
export interface CheckSchema {
  $ref?: string; // "#/Name": a member of `definitions`
  type?: string | readonly string[]; // "Blob" too, of a file
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
  preferJson: { type: "object", properties: { a: { type: "string" } } },
  mergePatch: {
    type: "object",
    required: ["id", "name"],
    properties: { id: { type: "string" }, name: { type: ["string", "null"] } },
  },
  form: {
    type: "object",
    required: ["grant_type"],
    properties: {
      grant_type: { type: "string" },
      scope: { type: "array", items: { type: "string" } },
      tags: { type: "array", items: { type: "string" } },
      claims: { type: "object", properties: { sub: { type: "string" } } },
    },
  },
  upload: {
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
  text: { type: "object", required: ["body"], properties: { body: { type: "string" } } },
  binary: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
  image: { type: "object", required: ["body"] },
  union: {
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
  list: {
    type: "object",
    required: ["id", "body"],
    properties: {
      id: { type: "string" },
      dry: { type: "boolean" },
      body: { type: "array", items: { type: "integer" }, minItems: 1 },
    },
  },
  optional: {
    type: "object",
    properties: { body: { type: "object", properties: { a: { type: "string" } } } },
  },
  open: {
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
  merged: {
    type: "object",
    required: ["a"],
    properties: { a: { type: "string", minLength: 1 }, b: { type: "integer", exclusiveMinimum: 0 } },
  },
  collision: {
    type: "object",
    required: ["name", "body"],
    properties: {
      name: { type: "string" },
      body: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
    },
  },
  grouped: {
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
};

/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = {
  preferJson: { 204: {} },
  mergePatch: { 204: {} },
  form: { 204: {} },
  upload: { 204: {} },
  text: { 204: {} },
  binary: { 204: {} },
  image: { 204: {} },
  union: { 204: {} },
  list: { 204: {} },
  optional: { 204: {} },
  open: { 204: {} },
  merged: { 204: {} },
  collision: { 204: {} },
  grouped: { 204: {} },
  getWithBody: { 204: {} },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {};
