import { keywords } from "../../generated/checks.js";
import type { Check, Keywords } from "../../generated/keywords.js";

/** The first thing about a value that a schema forbids. */
export const firstViolation: Check = (schema, value) => {
  for (const [name, argument] of Object.entries(schema) as [keyof Keywords, never][]) {
    const violation = keywords[name]?.(argument, value, firstViolation, schema);
    if (violation) return violation;
  }
  return undefined;
};
