import type { CheckSchema } from "../../generated/checks.js";

const atLeast = (size: number, bound: number) => size >= bound;
const atMost = (size: number, bound: number) => size <= bound;

const bounds = [
  ["minimum", "number", "at least", atLeast],
  ["maximum", "number", "at most", atMost],
  ["exclusiveMinimum", "number", "greater than", (size: number, bound: number) => size > bound],
  ["exclusiveMaximum", "number", "less than", (size: number, bound: number) => size < bound],
  ["multipleOf", "number", "a multiple of", (size: number, bound: number) => Number.isInteger(size / bound)],
  ["minLength", "string", "in characters at least", atLeast],
  ["maxLength", "string", "in characters at most", atMost],
  ["minItems", "object", "in items at least", atLeast],
  ["maxItems", "object", "in items at most", atMost],
] as const;

/** JSON Schema counts the characters of a string in code points. */
const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === "number") return value;
  return typeof value === "string" || Array.isArray(value) ? [...value].length : undefined;
};

/** What is wrong with the size or the pattern of a value. */
export const outOfBounds = (schema: CheckSchema, value: unknown): string | undefined => {
  for (const [keyword, type, words, holds] of bounds) {
    const bound = schema[keyword];
    if (bound === undefined || type !== typeof value) continue;
    const size = sizeOf(value);
    if (size !== undefined && !holds(size, bound)) return `must be ${words} ${bound}`;
  }
  if (schema.pattern === undefined || typeof value !== "string") return undefined;
  return new RegExp(schema.pattern, "u").test(value) ? undefined : `must match ${schema.pattern}`;
};
