import { arms } from "./alternatives.js";
import type { Description, Schema, SchemaObject } from "./description.js";
import { isReference, resolveRef } from "./resolve-ref.js";

/** What a schema says of the field that has it. */
export interface SchemaFlags {
  readOnly: boolean;
  writeOnly: boolean;
  deprecated: boolean;
}

/**
 * The flags of a schema: its own, and those of what it refers to or consists of, or of all its alternatives but null. A field that is both
 * readOnly and writeOnly is neither.
 */
export function schemaFlags(description: Description, schema: Schema | undefined): SchemaFlags {
  const has = (flag: keyof SchemaFlags) => isFlagged(description, schema, flag, new Set());
  const readOnly = has("readOnly");
  const writeOnly = has("writeOnly");
  return {
    readOnly: readOnly && !writeOnly,
    writeOnly: writeOnly && !readOnly,
    deprecated: has("deprecated"),
  };
}

function isFlagged(
  description: Description,
  schema: Schema | undefined,
  flag: keyof SchemaFlags,
  seen: Set<Schema>,
): boolean {
  if (typeof schema !== "object" || seen.has(schema)) return false;
  if (schema[flag]) return true;
  const parts = partsOf(description, schema);
  const choices = arms(schema).filter((arm) => !isNull(arm));
  if (parts.length === 0 && choices.length === 0) return false;
  seen.add(schema);
  const isIn = (each: Schema): boolean => isFlagged(description, each, flag, seen);
  return parts.some(isIn) || (choices.length > 0 && choices.every(isIn));
}

const isNull = (schema: Schema): boolean => typeof schema === "object" && schema.type === "null";

/** The schemas that a value of a schema has to satisfy beside it: the target of its reference, the members of its `allOf`. */
export const partsOf = (description: Description, schema: SchemaObject): Schema[] => [
  ...(isReference(schema) ? [resolveRef<SchemaObject>(description, { $ref: schema.$ref }, "#")] : []),
  ...(schema.allOf ?? []),
];

/** Every field that a schema describes, those of its parts included; the first description of each. */
export function knownFields(
  description: Description,
  schema: Schema,
  fields = new Map<string, Schema>(),
  seen = new Set<Schema>(),
): Map<string, Schema> {
  if (typeof schema !== "object" || seen.has(schema)) return fields;
  seen.add(schema);
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    if (!fields.has(name)) fields.set(name, field);
  for (const part of partsOf(description, schema)) knownFields(description, part, fields, seen);
  return fields;
}
