import fc from "fast-check";
import type { AnnotatedSchema } from "../../description/annotate-schemas.js";
import { character, longest } from "./character.js";

/** From the lower bound up to the example: only an upper bound can say how much more a server accepts. */
export function settledNumber(schema: AnnotatedSchema, example: unknown): fc.Arbitrary<unknown> | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const low =
    [minimum, exclusiveMinimum].find((each) => typeof each === "number") ?? Math.min(Number(example), 0);
  const high =
    [maximum, exclusiveMaximum].find((each) => typeof each === "number") ?? Math.max(Number(example), low);
  const range =
    schema.type === "integer" ? { min: Math.ceil(low), max: Math.floor(high) } : { min: low, max: high };
  if (!(range.min <= range.max)) return undefined;
  return schema.type === "integer"
    ? fc.integer(range)
    : fc.double({ ...range, noNaN: true, noDefaultInfinity: true });
}

/** Texts between two bounds; where there are none, or nothing else says what fits, there is only the example. */
export function settledText(
  { pattern, minLength, maxLength }: AnnotatedSchema,
  example: unknown,
): fc.Arbitrary<unknown> | undefined {
  if (pattern !== undefined) return example === undefined ? matching(pattern) : undefined;
  if ((minLength ?? maxLength) === undefined) return undefined;
  const least = minLength ?? 0;
  if (maxLength !== undefined && maxLength < least) return undefined;
  const most = Math.max(least, Math.min(maxLength ?? longest, longest));
  return fc.string({ unit: character, minLength: least, maxLength: most });
}

/** Patterns with a lookahead, for example, cannot be turned into texts. */
function matching(pattern: string): fc.Arbitrary<unknown> | undefined {
  try {
    return fc.stringMatching(new RegExp(pattern, "u"));
  } catch {
    return undefined;
  }
}
