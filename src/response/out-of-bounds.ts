import type { CheckSchema } from "../../generated/checks.js";

/** What a bound demands of a number, a text or a list; `1` where more is right, `-1` where less is. */
const bounds = [
  ["minimum", "number", "be at least", 1],
  ["maximum", "number", "be at most", -1],
  ["exclusiveMinimum", "number", "be greater than", 1],
  ["exclusiveMaximum", "number", "be less than", -1],
  ["minLength", "string", "have at least", 1, " characters"],
  ["maxLength", "string", "have at most", -1, " characters"],
  ["minItems", "object", "have at least", 1, " items"],
  ["maxItems", "object", "have at most", -1, " items"],
] as const;

/** JSON Schema counts the characters of a string in code points. */
const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === "number") return value;
  return typeof value === "string" || Array.isArray(value) ? [...value].length : undefined;
};

/** What is wrong with the size or the pattern of a value. */
export const outOfBounds = (schema: CheckSchema, value: unknown): string | undefined => {
  const { pattern, multipleOf = 0 } = schema;
  for (const [keyword, type, words, sign, unit = ""] of bounds) {
    const bound = schema[keyword];
    const size = sizeOf(value);
    if (bound === undefined || type !== typeof value || size === undefined) continue;
    const room = (size - bound) * sign;
    if (!(room > 0 || (room === 0 && !/^e/.test(keyword)))) return `must ${words} ${bound}${unit}`;
  }
  if (typeof value === "number" && multipleOf && !Number.isInteger(value / multipleOf))
    return `must be a multiple of ${multipleOf}`;
  if (typeof value === "string" && pattern && !new RegExp(pattern, "u").test(value))
    return `must match ${pattern}`;
  return undefined;
};
