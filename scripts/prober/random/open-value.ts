import fc from "fast-check";
import type { AnnotatedSchema } from "../../description/annotate-schemas.js";
import { character, longest } from "./character.js";

/** What a field whose form is documented nowhere may meet: a server need not take it, and must not stumble over it. */
const awkward = [
  "",
  " ",
  "..",
  "../../etc/passwd",
  "/",
  "a//b",
  "\\",
  "%00",
  "\u0000",
  "'; --",
  "😀",
  "é",
  "\u202e",
];

/** Values of the right type for which no documentation says whether they are taken; `undefined` where everything is settled. */
export function openValue(
  { type, pattern, format, ...schema }: AnnotatedSchema,
  example: unknown,
): fc.Arbitrary<unknown> | undefined {
  const { minLength, maxLength, enum: values, const: value, maximum, exclusiveMaximum } = schema;
  if ((values ?? value ?? pattern) !== undefined) return undefined;
  if (type === "string" && (minLength ?? maxLength ?? format) === undefined)
    return fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: character, maxLength: longest }));
  const beyond = Number(example ?? 0) + 1;
  if (type === "integer" && (maximum ?? exclusiveMaximum) === undefined && Number.isSafeInteger(beyond))
    return fc.integer({ min: beyond, max: Number.MAX_SAFE_INTEGER });
  return undefined;
}
