import type { Description, Schema, SchemaObject } from "./description.js";
import { isReference, resolveRef } from "./resolve-ref.js";

export interface ObjectFields {
  fields: Map<string, Schema>;
  required: Set<string>;
}

/** The fields of a plain object, those of its `allOf` included; `undefined` where a value may be anything else, or have other fields. */
export function objectFields(
  description: Description,
  schema: Schema | undefined,
  pointer: string,
): ObjectFields | undefined {
  const found: ObjectFields = { fields: new Map(), required: new Set() };
  return collect(description, schema, pointer, found, new Set()) ? found : undefined;
}

function collect(
  description: Description,
  given: Schema | undefined,
  pointer: string,
  { fields, required }: ObjectFields,
  seen: Set<SchemaObject>,
): boolean {
  if (typeof given !== "object") return false;
  const schema = isReference(given) ? resolveRef<SchemaObject>(description, given, pointer) : given;
  if (seen.has(schema)) return true;
  seen.add(schema);
  if (
    schema.anyOf ||
    schema.oneOf ||
    schema.additionalProperties ||
    schema.patternProperties ||
    schema.nullable
  )
    return false;
  if (schema.type !== undefined && schema.type !== "object") return false;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const other = fields.get(name);
    fields.set(name, other === undefined ? field : { allOf: [other, field] });
  }
  for (const name of schema.required ?? []) required.add(name);
  return (schema.allOf ?? []).every((each) =>
    collect(description, each, pointer, { fields, required }, seen),
  );
}
