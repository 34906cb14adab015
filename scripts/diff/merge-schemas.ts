import { isDeepStrictEqual } from "node:util";
import type { Schema, SchemaObject } from "../description/description.js";
import { typesOf } from "./spell-keywords.js";

type Members = SchemaObject & Record<string, unknown>;

/**
 * One schema that accepts what both `first` and `second` accept, or `undefined` where no keyword can say that. Where both only say
 * something, such as a description, `second` wins. `join` makes one schema of two that stand in the same place.
 */
export function mergeSchemas(
  first: SchemaObject,
  second: SchemaObject,
  join: (first: Schema, second: Schema) => Schema,
): SchemaObject | undefined {
  if (closes(first, second) || closes(second, first)) return undefined;
  const merged: Members = { ...first };
  for (const [keyword, value] of Object.entries(second)) {
    const before = merged[keyword];
    if (before === undefined || saysOnly(keyword)) merged[keyword] = value;
    else if (keyword === "properties" || keyword === "patternProperties")
      merged[keyword] = joinFields(before as Fields, value as Fields, join);
    else if (keyword === "items") merged.items = join(before as Schema, value as Schema);
    else if (!isDeepStrictEqual(before, value)) {
      const both = intersections[keyword]?.(before as never, value as never);
      if (both === undefined) return undefined;
      merged[keyword] = both;
    }
  }
  return merged;
}

type Fields = Record<string, Schema>;

const joinFields = (first: Fields, second: Fields, join: (a: Schema, b: Schema) => Schema): Fields =>
  Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((name) => {
      const [a, b] = [first, second].map((one) => (Object.hasOwn(one, name) ? one[name] : undefined));
      return [name, a !== undefined && b !== undefined ? join(a, b) : ((a ?? b) as Schema)];
    }),
  );

/** A schema that forbids fields which only the other one names must stay apart: the keyword sees its own fields only. */
const closes = (schema: SchemaObject, other: SchemaObject): boolean =>
  schema.additionalProperties !== undefined &&
  Object.keys(other.properties ?? {}).some((name) => !Object.hasOwn(schema.properties ?? {}, name));

const annotations = new Set(
  "title description examples default deprecated externalDocs $comment xml".split(" "),
);
const saysOnly = (keyword: string): boolean => annotations.has(keyword) || keyword.startsWith("x-");

const highest = (a: number, b: number) => Math.max(a, b);
const lowest = (a: number, b: number) => Math.min(a, b);

const intersections: Record<string, (a: never, b: never) => unknown> = {
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
  required: (a: string[], b: string[]) => [...new Set([...a, ...b])].sort(),
  enum: (a: unknown[], b: unknown[]) =>
    a.filter((value) => b.some((other) => isDeepStrictEqual(value, other))),
  type: (a: string | string[], b: string | string[]) => commonTypes([a].flat(), [b].flat()),
};

/** Every integer is a number. */
function commonTypes(a: string[], b: string[]): string | string[] | undefined {
  const has = (list: string[], type: string) =>
    list.includes(type) || (type === "integer" && list.includes("number"));
  const common = [...a, ...b].filter((type) => has(a, type) && has(b, type));
  return common.length === 0 ? undefined : typesOf(common);
}
