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
  getTree: {
    type: "object",
    required: ["id", "depth"],
    properties: { id: { type: "string", minLength: 2 }, depth: { type: "string" } },
  },
  putTree: {
    type: "object",
    required: ["id", "body"],
    properties: {
      id: { type: "string", minLength: 2 },
      depth: { type: "integer" },
      body: { $ref: "#/Tree:argument" },
    },
  },
};

/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = {
  getTree: { 200: { $ref: "#/Tree" } },
  putTree: { 200: { $ref: "#/Tree" } },
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
