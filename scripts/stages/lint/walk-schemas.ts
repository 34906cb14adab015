import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { forEachSchema } from "../../description/for-each-schema.js";
import { escapePointer } from "../../description/json-pointer.js";
import { isReference } from "../../description/resolve-ref.js";
import { childrenOf, isConditional } from "../../description/schema-children.js";

/** A schema where it is written. */
export interface SchemaAt {
  schema: SchemaObject;
  pointer: string;
  /** The name of the field that it describes, if it describes one. */
  key?: string;
  /** It is only a condition, or the consequence of one. */
  conditional: boolean;
}

const known = new WeakMap<Description, readonly SchemaAt[]>();

/** Every schema object of a description, once. A bare reference is passed over: what it names is visited where it is written. */
export function walkSchemas(description: Description): readonly SchemaAt[] {
  const schemas = known.get(description) ?? walk(description);
  known.set(description, schemas);
  return schemas;
}

function walk(description: Description): SchemaAt[] {
  const found = new Map<SchemaObject, SchemaAt>();
  const visit = (schema: Schema, pointer: string, key?: string, conditional = false): void => {
    if (typeof schema !== "object" || found.has(schema)) return;
    if (isReference(schema) && Object.keys(schema).length === 1) return;
    found.set(schema, { schema, pointer, conditional, ...(key === undefined ? {} : { key }) });
    for (const [child, path, name] of childrenOf(schema))
      visit(child, `${pointer}/${path}`, name, isConditional(path));
  };
  for (const [name, schema] of Object.entries(description.components?.schemas ?? {}))
    visit(schema, `/components/schemas/${escapePointer(name)}`);
  forEachSchema(description, (schema, pointer) => visit(schema, pointer));
  return [...found.values()];
}
