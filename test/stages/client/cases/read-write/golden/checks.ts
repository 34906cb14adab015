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
  createUser: {
    type: "object",
    required: ["name", "password", "address"],
    properties: {
      name: { type: "string" },
      password: { type: "string" },
      address: { type: "object", required: ["street"], properties: { street: { type: "string" } } },
    },
  },
};

/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = { createUser: { 201: { $ref: "#/User" } } };

/** What an error must have in its `details` beside a documented code; where operations differ, by `operation/CODE`. */
export const failureChecks: Record<string, CheckSchema> = {};

export const definitions: Record<string, CheckSchema> = {
  User: {
    type: "object",
    required: ["id", "name", "address"],
    properties: {
      id: { type: "integer" },
      name: { type: "string" },
      address: {
        type: "object",
        required: ["street", "verified"],
        properties: { street: { type: "string" }, verified: { type: "boolean" } },
      },
    },
  },
};
