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
  query: {
    type: "object",
    properties: {
      plain: { type: "string" },
      "filter[name]": { type: "string" },
      exploded: { type: "array", items: { type: "string" } },
    },
  },
  styles: {
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
  headers: {
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
  cookies: {
    type: "object",
    required: ["session"],
    properties: {
      session: { type: "string" },
      "dark-mode": { type: "boolean" },
      recent: { type: "array", items: { type: "integer" } },
    },
  },
  simplePath: {
    type: "object",
    required: ["id", "list", "object", "exploded"],
    properties: {
      id: { type: "string" },
      list: { type: "array", items: { type: "integer" } },
      object: { $ref: "#/Point:argument" },
      exploded: { $ref: "#/Point:argument" },
    },
  },
  labelAndMatrixPath: {
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
  jsonPath: {
    type: "object",
    required: ["filter", "id"],
    properties: { filter: { $ref: "#/Point:argument" }, id: { type: "string" } },
  },
  everything: {
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
};

/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = {
  query: { 204: {} },
  styles: { 204: {} },
  headers: { 204: {} },
  cookies: { 204: {} },
  simplePath: { 204: {} },
  labelAndMatrixPath: { 204: {} },
  jsonPath: { 204: {} },
  everything: { 204: {} },
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
