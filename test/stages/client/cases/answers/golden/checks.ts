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
export const argumentChecks: Record<string, CheckSchema> = { shared: { type: "object", properties: { page: { type: "integer" } } } };

/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = {
  empty: { 204: {} },
  jsonOrEmpty: { 200: { $ref: "#/Thing" }, 202: {} },
  range: { "2XX": { $ref: "#/Thing" } },
  onlyDefault: { default: { $ref: "#/Thing" } },
  negotiated: { 200: { $ref: "#/Thing" } },
  head: { 200: { $ref: "#/Thing" } },
  elsewhere: { 201: {} },
  shared: { 200: { $ref: "#/Thing" } },
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
