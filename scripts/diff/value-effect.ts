import { isDeepStrictEqual } from "node:util";

export type ValueEffect = "narrowed" | "widened" | "replaced";

/** What another value of a schema keyword does to the set of values that the schema accepts; `undefined` where the keyword is missing. */
export function valueEffect(keyword: string, before: unknown, after: unknown): ValueEffect {
  if (before === undefined) return "narrowed";
  if (after === undefined) return "widened";
  if (lowerBounds.has(keyword)) return Number(after) > Number(before) ? "narrowed" : "widened";
  if (upperBounds.has(keyword)) return Number(after) < Number(before) ? "narrowed" : "widened";
  if (keyword === "multipleOf") return multiple(Number(before), Number(after));
  if (keyword === "type") return ofSets(typesOf(before), typesOf(after));
  if (keyword === "enum") return ofSets(before as unknown[], after as unknown[]);
  if (keyword === "dependentRequired") return reverse(ofSets(pairsIn(before), pairsIn(after)));
  if (typeof before === "boolean" || typeof after === "boolean")
    return accepts(keyword, after) ? "widened" : "narrowed";
  return "replaced";
}

const lowerBounds = new Set(
  "minimum exclusiveMinimum minLength minItems minProperties minContains".split(" "),
);
const upperBounds = new Set(
  "maximum exclusiveMaximum maxLength maxItems maxProperties maxContains".split(" "),
);

/** `uniqueItems: true` demands something; `additionalProperties: true` and its like allow everything. */
const accepts = (keyword: string, value: unknown): boolean =>
  keyword === "uniqueItems" ? value === false : value !== false;

/** Each field that another one demands narrows. */
const pairsIn = (value: unknown): unknown[] =>
  Object.entries(value as Record<string, string[]>).flatMap(([name, demanded]) =>
    demanded.map((one) => [name, one]),
  );

const reverse = (effect: ValueEffect): ValueEffect =>
  effect === "replaced" ? effect : effect === "narrowed" ? "widened" : "narrowed";

function multiple(before: number, after: number): ValueEffect {
  if (after % before === 0) return "narrowed";
  return before % after === 0 ? "widened" : "replaced";
}

/** A number may be an integer. */
const typesOf = (type: unknown): unknown[] => {
  const types = [type].flat();
  return types.includes("number") ? [...types, "integer"] : types;
};

function ofSets(before: unknown[], after: unknown[]): ValueEffect {
  const lost = before.some((value) => !after.some((other) => isDeepStrictEqual(value, other)));
  const gained = after.some((value) => !before.some((other) => isDeepStrictEqual(value, other)));
  if (lost && gained) return "replaced";
  return lost ? "narrowed" : "widened";
}
