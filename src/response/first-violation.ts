import { type CheckSchema, definitions } from "../../generated/checks.js";
import { outOfBounds } from "./out-of-bounds.js";

export interface Violation {
  /** Dotted path to the value, empty for the value itself. */
  readonly path: string;
  /** What is wrong, in words that follow the path and never contain the value. */
  readonly problem: string;
}

const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value !== "number") return typeof value;
  return Number.isInteger(value) ? "integer" : Number.isFinite(value) ? "number" : "not finite";
};

/** The first thing about a value that a schema forbids. Reads own properties only; undefined is as good as absent. */
export const firstViolation = (schema: CheckSchema, value: unknown, path = ""): Violation | undefined => {
  const {
    $ref,
    type,
    anyOf,
    allOf = [],
    required = [],
    properties = {},
    items,
    additionalProperties,
  } = schema;
  const types = typeof type === "string" ? [type] : type;
  const actual = typeOf(value);
  if (types && !types.some((name) => name === actual || (name === "number" && actual === "integer"))) {
    return { path, problem: `must be of type ${types.join(" or ")}` };
  }
  if (schema.enum && !schema.enum.includes(value))
    return { path, problem: `must be one of ${schema.enum.map((each) => JSON.stringify(each)).join(", ")}` };
  const bound = outOfBounds(schema, value);
  if (bound) return { path, problem: bound };
  if (anyOf && !anyOf.some((option) => !firstViolation(option, value, path))) {
    return { path, problem: "fits none of the forms it may have" };
  }
  const target = $ref && definitions[$ref.slice(2)];
  for (const part of target ? [target, ...allOf] : allOf) {
    const violation = firstViolation(part, value, path);
    if (violation) return violation;
  }
  if (actual !== "object" && actual !== "array") return undefined;
  const own = value as Record<string, unknown>;
  const read = (name: string) => (Object.hasOwn(own, name) ? own[name] : undefined);
  const prefix = path && `${path}.`;
  const missing = actual === "object" ? required.find((name) => read(name) === undefined) : undefined;
  if (missing !== undefined) return { path: prefix + missing, problem: "is required" };
  for (const name of Object.keys(own)) {
    const part =
      actual === "array" ? items : Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const violation =
      part && read(name) !== undefined ? firstViolation(part, read(name), prefix + name) : undefined;
    if (violation) return violation;
  }
  return undefined;
};
