import { alternatives } from "./alternatives.js";
import type { Description, Schema, SchemaObject } from "./description.js";
import { isReference, resolveRef } from "./resolve-ref.js";

export type Shape = "scalar" | "array" | "object";

const everyType = ["string", "number", "integer", "boolean", "null", "array", "object"];

/** Which JSON types a value of a schema may have; all of them where the schema does not say. */
export function typesOf(
  description: Description,
  schema: Schema | undefined,
  pointer: string,
  seen = new Set<Schema>(),
): Set<string> {
  if (typeof schema !== "object" || seen.has(schema)) return new Set(everyType);
  seen.add(schema);
  if (isReference(schema))
    return typesOf(description, resolveRef<SchemaObject>(description, schema, pointer), pointer, seen);
  if (schema.type !== undefined) return new Set([schema.type, schema.nullable ? "null" : []].flat());
  const values = schema.enum ?? ("const" in schema ? [schema.const] : undefined);
  if (values) return new Set(values.map(typeOfValue));
  if (schema.properties) return new Set(["object"]);
  if (schema.items) return new Set(["array"]);
  const parts = alternatives(schema) ?? schema.allOf?.slice(0, 1) ?? [];
  if (parts.length === 0) return new Set(everyType);
  return new Set(parts.flatMap((part) => [...typesOf(description, part, pointer, seen)]));
}

/** Which shapes a value of a schema may have. `null` is not a shape of its own. */
export function shapes(description: Description, schema: Schema | undefined, pointer: string): Set<Shape> {
  const types = [...typesOf(description, schema, pointer)];
  return new Set(types.map((type) => (type === "array" || type === "object" ? type : "scalar")));
}

/** The JSON type of a value: `null` and `array` have their own names. */
export const typeOfValue = (value: unknown): string => {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
};

/** Whether a value is a scalar, or an array of nothing but scalars where `arrays` allows that. */
export function isPlain(
  description: Description,
  schema: Schema | undefined,
  pointer: string,
  arrays: boolean,
): boolean {
  const found =
    typeof schema === "object" && isReference(schema)
      ? resolveRef<SchemaObject>(description, schema, pointer)
      : schema;
  const possible = shapes(description, found, pointer);
  if (possible.has("object")) return false;
  if (!possible.has("array")) return true;
  return (
    arrays &&
    typeof found === "object" &&
    found.items !== undefined &&
    isPlain(description, found.items, pointer, false)
  );
}
