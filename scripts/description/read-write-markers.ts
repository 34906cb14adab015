import type { Description, Schema, SchemaObject } from "./description.js";
import { composition } from "./leads-to.js";
import type { Operation } from "./operation.js";
import { isReference, resolveRef } from "./resolve-ref.js";
import { schemaFlags } from "./schema-flags.js";

type Flag = "readOnly" | "writeOnly";

/**
 * Whether types.ts has to mark `readOnly` and `writeOnly` fields: a request takes a type with fields that only the server may set, or a
 * response has one with fields that only the caller may set. Other descriptions are spared the markers, which make every type harder to
 * read.
 */
export function needsMarkers(description: Description, operations: readonly Operation[]): boolean {
  const inRequest = new Set<SchemaObject>();
  const inResponse = new Set<SchemaObject>();
  return operations.some(
    ({ body, responses, pointer }) =>
      reaches(description, body?.content.schema, ["readOnly"], pointer, inRequest) ||
      responses.some(({ content }) =>
        reaches(description, content?.schema, ["writeOnly"], pointer, inResponse),
      ),
  );
}

/** Whether a field with one of the flags stands anywhere inside a schema. Passes over those already `seen`, and adds to them. */
export function reaches(
  description: Description,
  schema: Schema | undefined,
  flags: Flag[],
  pointer: string,
  seen = new Set<SchemaObject>(),
): boolean {
  const search = (each: Schema | undefined): boolean => {
    if (typeof each !== "object") return false;
    const own = schemaFlags(description, each);
    if (flags.some((flag) => own[flag])) return true;
    const found = isReference(each) ? resolveRef<SchemaObject>(description, each, pointer) : each;
    if (seen.has(found)) return false;
    seen.add(found);
    return subschemas(found).some(search);
  };
  return search(schema);
}

const subschemas = (schema: SchemaObject): (Schema | undefined)[] => [
  ...Object.values(schema.properties ?? {}),
  schema.items,
  schema.additionalProperties,
  ...composition(schema),
];
