import { definitions, keywords } from "../../generated/checks.js";
import {
  type Check,
  exclusiveMinimum,
  type Keywords,
  minimum,
  properties,
  type,
} from "../../generated/keywords.js";

/** Those of this package's options, in case the description has none of them. */
const others: Keywords = {
  type,
  properties,
  minimum,
  exclusiveMinimum,
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};

/** The first thing about a value that a schema forbids. */
export const firstViolation: Check = (schema, value) => {
  for (const [name, argument] of Object.entries(schema) as [keyof Keywords, never][]) {
    const violation = (keywords[name] ?? others[name])?.(argument, value, firstViolation, schema);
    if (violation) return violation;
  }
  return undefined;
};
