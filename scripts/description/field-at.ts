import { alternatives } from "./alternatives.js";
import type { Description, Schema, SchemaObject } from "./description.js";
import { isReference, resolveRef } from "./resolve-ref.js";

/** What a schema says about a place in its values. */
export interface FieldAt {
  /** Every schema that speaks about it. */
  schemas: SchemaObject[];
  /** Whether it has to be there. */
  required: boolean;
}

/** The place to which `path` leads from the values of a schema, through lists by index; `undefined` where no schema names it. */
export function fieldAt(
  description: Description,
  schema: Schema,
  path: readonly string[],
): FieldAt | undefined {
  const whole = speakers(description, schema);
  return path.reduce<FieldAt | undefined>(
    (place, key) => place && step(description, place, key),
    whole.length > 0 ? { schemas: whole, required: true } : undefined,
  );
}

function step(description: Description, { schemas, required }: FieldAt, key: string): FieldAt | undefined {
  const named = schemas.flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, key) ? [properties[key]] : [],
  );
  const items = /^\d+$/.test(key) ? schemas.flatMap((each) => each.items ?? []) : [];
  const inner = [...named, ...items].flatMap((each) =>
    each === undefined ? [] : speakers(description, each),
  );
  if (inner.length === 0) return undefined;
  return { schemas: inner, required: required && schemas.some((each) => each.required?.includes(key)) };
}

/** A schema and all that speak about the same value: what it refers to, its members, its alternatives. */
function speakers(description: Description, schema: Schema, seen = new Set<Schema>()): SchemaObject[] {
  if (typeof schema !== "object" || seen.has(schema)) return [];
  seen.add(schema);
  const target = isReference(schema) ? [resolveRef<SchemaObject>(description, schema, "#")] : [];
  const parts = [...target, ...(schema.allOf ?? []), ...(alternatives(schema) ?? [])];
  return [
    ...(isReference(schema) ? [] : [schema]),
    ...parts.flatMap((each) => speakers(description, each, seen)),
  ];
}
