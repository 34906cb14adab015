import type { Description, Schema, SchemaObject } from "../../../scripts/description/description.js";

/** What openapi-typescript prints wrongly today, and what our rewrite makes of the same. */
export interface Row {
  schemas: Record<string, Schema>;
  /** A part of its text, in one line without comments; or of the error with which it ends. */
  theirs: string;
  ours: string;
  paths?: Description["paths"];
}

/** Where fields for one direction are sent and received, so that they get markers. */
const bothWays: Description["paths"] = {
  "/": {
    post: {
      requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/S" } } } },
      responses: {
        200: {
          description: "It is done.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/S" } } },
        },
      },
    },
  },
};

const text: SchemaObject = { type: "string" };
const number: SchemaObject = { type: "number" };
const A: SchemaObject = { $ref: "#/components/schemas/A" };
const S: SchemaObject = { $ref: "#/components/schemas/S" };
const object = (properties: Record<string, Schema>): SchemaObject => ({ type: "object", properties });

/** The smallest description for each rewrite that has a name in scripts/stages/types/. */
export const rewrites: Record<string, Row> = {
  "boolean-part": {
    schemas: { S: { allOf: [true, object({ a: text })] } },
    theirs: "Cannot use 'in' operator to search for '$ref' in true",
    ours: "S: unknown & { a?: string; };",
  },
  "any-of-beside": {
    schemas: { S: { type: "object", properties: { a: text }, anyOf: [object({ b: text })] } },
    theirs: "S: { a?: string; } | { b?: string; };",
    ours: "S: { a?: string; } & { b?: string; };",
  },
  "deep-required": {
    schemas: { S: { allOf: [A], required: ["a"] }, A: { allOf: [object({ a: text })] } },
    theirs: 'S: components["schemas"]["A"];',
    ours: 'S: { a: string; } & components["schemas"]["A"];',
  },
  "reference-siblings": {
    schemas: { S: { ...A, required: ["a"] }, A: object({ a: text }) },
    theirs: 'S: components["schemas"]["A"];',
    ours: 'S: components["schemas"]["A"] & { a: unknown; };',
  },
  "deep-reference": {
    schemas: { S: { $ref: "#/components/schemas/A/items" }, A: { type: "array", items: text } },
    theirs: 'S: components["schemas"]["A"]["items"];',
    ours: "S: string;",
  },
  "discriminator-value": {
    schemas: {
      S: { oneOf: [A], discriminator: { propertyName: "kind", mapping: { one: "#/components/schemas/A" } } },
      A: object({ kind: text }),
    },
    theirs: 'A: { kind: "one"; };',
    ours: "A: { kind?: string; };",
  },
  definitions: {
    schemas: { S: { ...object({ a: text }), $defs: { b: number } } },
    theirs: "S: { a?: string; $defs: { b: number; }; };",
    ours: "S: { a?: string; };",
  },
  "const-null": { schemas: { S: { const: null } }, theirs: "S: unknown;", ours: "S: null;" },
  "added-null": {
    schemas: { S: { type: ["string", "null"], enum: ["a"] } },
    theirs: 'S: "a" | null;',
    ours: 'S: "a";',
  },
  "listed-objects": {
    schemas: { S: { type: "object", enum: [{ a: 1 }] } },
    theirs: "S: unknown;",
    ours: "S: { a: 1; };",
  },
  "list-without-type": { schemas: { S: { items: text } }, theirs: "S: unknown;", ours: "S: string[];" },
  "old-tuple": {
    schemas: { S: { type: "array", items: [text] as unknown as Schema } },
    theirs: "S: [ string ];",
    ours: "S: [ (string)?, ...(unknown)[] ];",
  },
  "undescribed-required": {
    schemas: { S: { ...object({ b: text }), required: ["a"] } },
    theirs: "S: { b?: string; };",
    ours: "S: { b?: string; a: unknown; };",
  },
  "named-beside-index": {
    schemas: { S: { ...object({ a: text }), additionalProperties: number } },
    theirs: "S: { a?: string; } & { [key: string]: number; };",
    ours: "S: { a?: string; } & { [key: string]: number | string; };",
  },
  "unevaluated-fields": {
    schemas: { S: { ...object({ a: text }), unevaluatedProperties: true } },
    theirs: "S: { a?: string; };",
    ours: "S: { a?: string; } & { [key: string]: unknown; };",
  },
  "referenced-flags": {
    schemas: { S: object({ a: A }), A: { type: "string", readOnly: true } },
    theirs: 'S: { a?: components["schemas"]["A"]; };',
    ours: 'S: { readonly a?: components["schemas"]["A"]; };',
  },
  tuple: {
    schemas: { S: { type: "array", prefixItems: [text, number], minItems: 1, items: false } },
    theirs: "S: [ string, number ];",
    ours: "S: [ string, (number)? ];",
  },
  "open-enum": {
    schemas: { S: { anyOf: [{ type: "string", enum: ["a"] }, text] } },
    theirs: 'S: "a" | string;',
    ours: 'S: "a" | (string & {});',
  },
  "recursive-list": {
    schemas: { S: { type: "array", items: S } },
    theirs: 'S: components["schemas"]["S"][];',
    ours: "S: Recursive1;",
  },
  "read-write-tuples": {
    schemas: { S: object({ a: { type: "string", readOnly: true } }) },
    paths: bothWays,
    theirs: "T extends (infer E)[] ? Readable<E>[] : T extends object",
    ours: "T extends readonly unknown[] ? { [K in keyof T]: Readable<T[K]>; } : T extends object",
  },
  "content-parameter": {
    schemas: {},
    paths: {
      "/": {
        get: {
          parameters: [{ name: "a", in: "query", content: { "application/json": { schema: number } } }],
          responses: { 200: { description: "It is done." } },
        },
      },
    },
    theirs: "query?: { a?: string; };",
    ours: "query?: { a?: number; };",
  },
  "percent-name": {
    schemas: { S: object({ "a%": object({ b: { type: "array", items: text } }) }) },
    theirs: "URI malformed",
    ours: 'S: { "a%"?: { b?: string[]; }; };',
  },
};
