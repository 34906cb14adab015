import { isDeepStrictEqual } from "node:util";
import type { Description, Schema, SchemaObject } from "../description/description.js";
import { isReference, resolveRef } from "../description/resolve-ref.js";

/** Whether `wide` surely accepts every value that `narrow` accepts. Where it cannot tell, it returns false. */
export function covers(description: Description, wide: Schema, narrow: Schema, depth = 0): boolean {
  if (depth > 50) return true; // a schema that refers to itself: no difference so far
  const [a, b] = [resolve(description, wide), resolve(description, narrow)];
  return Object.entries(a).every(([keyword, value]) => {
    const other = (b as Record<string, unknown>)[keyword];
    if (saysOnly(keyword) || isDeepStrictEqual(value, other)) return true;
    if (keyword === "properties")
      return Object.entries(value as Record<string, Schema>).every(([name, field]) =>
        covers(description, field, b.properties?.[name] ?? {}, depth + 1),
      );
    if (keyword === "enum" && other)
      return (other as unknown[]).every((one) => (value as unknown[]).includes(one));
    if (keyword === "required" && other)
      return (value as string[]).every((one) => (other as string[]).includes(one));
    if (keyword === "type" && other) return [other].flat().every((one) => [value].flat().includes(one));
    return false;
  });
}

const resolve = (description: Description, schema: Schema): SchemaObject =>
  typeof schema === "object" && isReference(schema)
    ? resolveRef<SchemaObject>(description, schema, "")
    : (schema as SchemaObject);

const annotations = new Set(
  "title description examples default deprecated externalDocs $comment xml".split(" "),
);
const saysOnly = (keyword: string): boolean => annotations.has(keyword) || keyword.startsWith("x-");
