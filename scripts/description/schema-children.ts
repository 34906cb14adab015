import type { Schema, SchemaObject } from "./description.js";
import { escapePointer } from "./json-pointer.js";

/** The schemas directly inside a schema: each with its path there, and the name of the field that it describes, if any. */
export function* childrenOf(schema: SchemaObject): Generator<[Schema, string, string?]> {
  for (const keyword of ["properties", "patternProperties"] as const)
    for (const [name, child] of Object.entries(schema[keyword] ?? {}))
      yield [child, `${keyword}/${escapePointer(name)}`, name];
  for (const keyword of ["items", "additionalProperties", "not", "if", "then", "else"] as const) {
    const child = schema[keyword];
    if (child !== undefined) yield [child, keyword];
  }
  for (const keyword of ["prefixItems", "allOf", "anyOf", "oneOf"] as const)
    for (const [index, child] of (schema[keyword] ?? []).entries()) yield [child, `${keyword}/${index}`];
  for (const [name, child] of Object.entries(schema.dependentSchemas ?? {}))
    yield [child, `dependentSchemas/${escapePointer(name)}`];
}

/** Whether the schema at a path from `childrenOf` is a condition or its consequence: it needs no type of its own. */
export const isConditional = (path: string): boolean =>
  /^(not|if|then|else|dependentSchemas\/.*)$/.test(path);
