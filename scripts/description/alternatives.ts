import type { Description, Schema, SchemaObject } from "./description.js";
import { resolveRef } from "./resolve-ref.js";

/** The alternatives of a schema: a value has to satisfy one of them. Undefined where there is no choice. `oneOf` is read as `anyOf`. */
export const alternatives = ({ anyOf, oneOf }: SchemaObject): Schema[] | undefined => anyOf ?? oneOf;

/** Everything that a schema has as an alternative, in either keyword. */
export const arms = ({ anyOf = [], oneOf = [] }: SchemaObject): Schema[] => [...anyOf, ...oneOf];

/** Whether a schema is nothing but a choice. */
export const isUnion = (schema: SchemaObject): boolean =>
  alternatives(schema) !== undefined && schema.allOf === undefined && schema.properties === undefined;

/** The alternatives of a schema, those of alternatives included, each with its pointer; a schema without a choice is its only one. */
export function flatAlternatives(
  description: Description,
  schema: Schema,
  pointer: string,
  within: readonly Schema[] = [],
): { schema: Schema; pointer: string }[] {
  if (typeof schema !== "object") return [{ schema, pointer }];
  const target = resolveRef<SchemaObject>(description, schema, pointer);
  if (within.includes(target)) return [];
  if (!isUnion(target)) return [{ schema, pointer }];
  const keyword = target.anyOf ? "anyOf" : "oneOf";
  return (target[keyword] ?? []).flatMap((each, index) =>
    flatAlternatives(description, each, `${pointer}/${keyword}/${index}`, [...within, target]),
  );
}
