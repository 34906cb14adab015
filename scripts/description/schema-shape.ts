import type { Description, Schema, SchemaObject } from "./description.js";
import { isReference, resolveRef } from "./resolve-ref.js";

export type Shape = "scalar" | "array" | "object";

/** Which shapes a value of a schema may have; all of them where the schema does not say. */
export function shapes(
  description: Description,
  schema: Schema | undefined,
  pointer: string,
  seen = new Set<Schema>(),
): Set<Shape> {
  if (typeof schema !== "object" || seen.has(schema)) return new Set(["scalar", "array", "object"]);
  seen.add(schema);
  if (isReference(schema))
    return shapes(description, resolveRef<SchemaObject>(description, schema, pointer), pointer, seen);
  if (schema.type !== undefined) return new Set([schema.type].flat().map(shapeOfType));
  const values = schema.enum ?? ("const" in schema ? [schema.const] : undefined);
  if (values) return new Set(values.map(shapeOfValue));
  if (schema.properties) return new Set(["object"]);
  if (schema.items) return new Set(["array"]);
  const arms = schema.anyOf ?? schema.oneOf ?? schema.allOf?.slice(0, 1);
  if (!arms || arms.length === 0) return new Set(["scalar", "array", "object"]);
  return new Set(arms.flatMap((arm) => [...shapes(description, arm, pointer, seen)]));
}

const shapeOfType = (type: string): Shape => (type === "array" || type === "object" ? type : "scalar");

const shapeOfValue = (value: unknown): Shape => {
  if (Array.isArray(value)) return "array";
  return typeof value === "object" && value !== null ? "object" : "scalar";
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
