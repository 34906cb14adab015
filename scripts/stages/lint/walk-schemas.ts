import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { forEachSchema } from "../../description/for-each-schema.js";
import { escapePointer } from "../../description/json-pointer.js";
import { isReference } from "../../description/resolve-ref.js";
import { childrenOf } from "../../description/schema-children.js";

/** A schema where it is written; `key` is the name of its field, if it describes one. */
export interface SchemaAt {
  schema: SchemaObject;
  pointer: string;
  key?: string;
}

/** Every schema object of a description, once. References are passed over: what they name is visited where it is written. */
export function walkSchemas(description: Description): SchemaAt[] {
  const found = new Map<SchemaObject, SchemaAt>();
  const visit = (schema: Schema, pointer: string, key?: string): void => {
    if (typeof schema !== "object" || isReference(schema) || found.has(schema)) return;
    found.set(schema, { schema, pointer, ...(key === undefined ? {} : { key }) });
    for (const [child, path, name] of childrenOf(schema)) visit(child, `${pointer}/${path}`, name);
  };
  for (const [name, schema] of Object.entries(description.components?.schemas ?? {}))
    visit(schema, `/components/schemas/${escapePointer(name)}`);
  forEachSchema(description, visit);
  return [...found.values()];
}
