import { isDeepStrictEqual } from "node:util";
import type { Schema, SchemaObject } from "../description/description.js";
import type { Origins } from "./origins.js";

type Members = SchemaObject & Record<string, unknown>;

/**
 * One schema that accepts what both `first` and `second` accept, or `undefined` where no keyword can say that. Where both only say
 * something, such as a description, `second` wins. `expand` says what a reference stands for.
 */
export function mergeSchemas(
  first: SchemaObject,
  second: SchemaObject,
  origins: Origins,
  expand: (schema: Schema) => SchemaObject | undefined,
): SchemaObject | undefined {
  if (closes(first, second) || closes(second, first)) return undefined;
  const merged: Members = { ...first };
  for (const [keyword, value] of Object.entries(second)) {
    const before = merged[keyword];
    if (before === undefined || saysOnly(keyword)) merged[keyword] = value;
    else if (keyword === "properties") {
      const both = mergeProperties(first, second, origins, expand);
      if (!both) return undefined;
      merged.properties = both;
    } else if (!isDeepStrictEqual(before, value)) {
      const both = intersections[keyword]?.(before, value);
      if (both === undefined) return undefined;
      merged[keyword] = both;
    }
  }
  return origins.derive(merged, first, second);
}

/** A schema that forbids fields which only the other one names must stay apart: the keyword sees its own fields only. */
const closes = (schema: SchemaObject, other: SchemaObject): boolean =>
  schema.additionalProperties !== undefined &&
  Object.keys(other.properties ?? {}).some((name) => !(name in (schema.properties ?? {})));

function mergeProperties(
  first: SchemaObject,
  second: SchemaObject,
  origins: Origins,
  expand: (schema: Schema) => SchemaObject | undefined,
): Record<string, Schema> | undefined {
  const merged = { ...first.properties };
  for (const [name, schema] of Object.entries(second.properties ?? {})) {
    const before = merged[name];
    if (before === undefined || isDeepStrictEqual(before, schema)) {
      merged[name] = schema;
      continue;
    }
    const [left, right] = [expand(before), expand(schema)];
    const both = left && right && mergeSchemas(left, right, origins, expand);
    if (!both) return undefined;
    merged[name] = both;
  }
  return origins.derive(merged, first.properties ?? {}, second.properties ?? {});
}

const annotations = new Set(
  "title description examples example default deprecated externalDocs $comment xml".split(" "),
);
const saysOnly = (keyword: string): boolean => annotations.has(keyword) || keyword.startsWith("x-");

const highest = (a: unknown, b: unknown) => Math.max(a as number, b as number);
const lowest = (a: unknown, b: unknown) => Math.min(a as number, b as number);

const intersections: Record<string, (a: unknown, b: unknown) => unknown> = {
  minimum: highest,
  exclusiveMinimum: highest,
  minLength: highest,
  minItems: highest,
  minProperties: highest,
  maximum: lowest,
  exclusiveMaximum: lowest,
  maxLength: lowest,
  maxItems: lowest,
  maxProperties: lowest,
  required: (a, b) => [...new Set([...(a as string[]), ...(b as string[])])].sort(),
  enum: (a, b) =>
    (a as unknown[]).filter((value) => (b as unknown[]).some((other) => isDeepStrictEqual(value, other))),
  type: (a, b) => commonTypes([a].flat() as string[], [b].flat() as string[]),
};

/** Every integer is a number. */
function commonTypes(a: string[], b: string[]): string | string[] | undefined {
  const common = [...a, ...b].filter(
    (type) =>
      (a.includes(type) || (type === "integer" && a.includes("number"))) &&
      (b.includes(type) || (type === "integer" && b.includes("number"))),
  );
  const types = [...new Set(common)].sort();
  return types.length === 1 ? types[0] : types.length === 0 ? undefined : types;
}
