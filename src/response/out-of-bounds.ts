import type { CheckSchema } from "../../generated/checks.js";

const atLeast = (size: number, bound: number) => size >= bound;
const atMost = (size: number, bound: number) => size <= bound;

const bounds = [
  ["minimum", "number", "be at least", atLeast],
  ["maximum", "number", "be at most", atMost],
  ["exclusiveMinimum", "number", "be greater than", (size: number, bound: number) => size > bound],
  ["exclusiveMaximum", "number", "be less than", (size: number, bound: number) => size < bound],
  [
    "multipleOf",
    "number",
    "be a multiple of",
    (size: number, bound: number) => Number.isInteger(size / bound),
  ],
  ["minLength", "string", "have at least", atLeast, " characters"],
  ["maxLength", "string", "have at most", atMost, " characters"],
  ["minItems", "object", "have at least", atLeast, " items"],
  ["maxItems", "object", "have at most", atMost, " items"],
] as const;

/** JSON Schema counts the characters of a string in code points. */
const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === "number") return value;
  return typeof value === "string" || Array.isArray(value) ? [...value].length : undefined;
};

/** What is wrong with the size or the pattern of a value. */
export const outOfBounds = (schema: CheckSchema, value: unknown): string | undefined => {
  for (const [keyword, type, words, holds, unit = ""] of bounds) {
    const bound = schema[keyword];
    if (bound === undefined || type !== typeof value) continue;
    const size = sizeOf(value);
    if (size !== undefined && !holds(size, bound)) return `must ${words} ${bound}${unit}`;
  }
  if (schema.pattern === undefined || typeof value !== "string") return undefined;
  return new RegExp(schema.pattern, "u").test(value) ? undefined : `must match ${schema.pattern}`;
};
