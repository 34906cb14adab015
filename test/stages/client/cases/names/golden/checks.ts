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
  reposGet: { type: "object", required: ["owner"], properties: { owner: { type: "string" } } },
  getUnnamedByIdParts: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
  delete: {
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
  "2fa/enable": {
    type: "object",
    required: ["class", "default"],
    properties: {
      class: { type: "string" },
      default: { type: "string" },
      "with space": { type: "string" },
      "it's": { type: "string" },
    },
  },
  größe: {
    type: "object",
    required: ["id", "user-name"],
    properties: {
      id: { type: "string", pattern: "^[*/]+$" },
      "user-name": { type: "string" },
      user_name: { type: "string" },
    },
  },
};

/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = {
  123: { 204: {} },
  reposGet: { 204: {} },
  "repos-get": { 204: {} },
  listAll: { 204: {} },
  "list-all": { 204: {} },
  getUnnamedByIdParts: { 200: { type: "string" } },
  delete: { 204: {} },
  "2fa/enable": { 204: {} },
  größe: { 200: { type: "object", properties: { "ü \"`${": { type: "string" } } } },
};

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {};
