import type { CheckSchema } from "../../generated/checks.js";

/** What a bound demands of a number, a text or a list; `true` where more is right. */
const bounds = [
  ["minimum", "number", "be at least", true],
  ["maximum", "number", "be at most", false],
  ["exclusiveMinimum", "number", "be greater than", true],
  ["exclusiveMaximum", "number", "be less than", false],
  ["minLength", "string", "have at least", true, " characters"],
  ["maxLength", "string", "have at most", false, " characters"],
  ["minItems", "object", "have at least", true, " items"],
  ["maxItems", "object", "have at most", false, " items"],
] as const;

/** JSON Schema counts the characters of a string in code points. */
const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === "number") return value;
  return typeof value === "string" || Array.isArray(value) ? [...value].length : undefined;
};

/** What is wrong with the size or the pattern of a value. */
export const outOfBounds = (schema: CheckSchema, value: unknown): string | undefined => {
  const { pattern, multipleOf = 0 } = schema;
  for (const [keyword, type, words, isLeast, unit = ""] of bounds) {
    const bound = schema[keyword];
    const size = sizeOf(value);
    if (bound === undefined || type !== typeof value || size === undefined) continue;
    const room = isLeast ? size - bound : bound - size;
    if (!(room > 0 || (room === 0 && !/^e/.test(keyword)))) return `must ${words} ${bound}${unit}`;
  }
  if (typeof value === "number" && multipleOf && !Number.isInteger(value / multipleOf))
    return `must be a multiple of ${multipleOf}`;
  if (typeof value === "string" && pattern && !new RegExp(pattern, "u").test(value))
    return `must match ${pattern}`;
  return undefined;
};
