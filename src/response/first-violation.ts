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
  if (value instanceof Blob) return "Blob";
  if (typeof value !== "number") return typeof value;
  return Number.isInteger(value) ? "integer" : Number.isFinite(value) ? "number" : "infinity";
};

/** `"a", "b" or "c"`. */
const alternatives = (values: readonly unknown[]): string => {
  const texts = values.map((value) => JSON.stringify(value));
  const last = texts.pop();
  return texts.length ? `${texts.join(", ")} or ${last}` : `${last}`;
};

/** The first thing about a value that a schema forbids. Reads own properties only; undefined is as good as absent. */
export const firstViolation = (schema: CheckSchema, value: unknown, path = ""): Violation | undefined => {
  const { $ref = "", type, anyOf, allOf = [], required = [], properties = {} } = schema;
  const actual = typeOf(value);
  const types = type === undefined ? [actual] : [type].flat();
  if (!types.some((name) => name === actual || (name === "number" && actual === "integer")))
    return { path, problem: `must be of type ${types.join(" or ")}` };
  if (schema.enum && !schema.enum.includes(value))
    return { path, problem: `must be ${alternatives(schema.enum)}` };
  const bound = outOfBounds(schema, value);
  if (bound) return { path, problem: bound };
  if (anyOf && !anyOf.some((option) => !firstViolation(option, value, path)))
    return { path, problem: "fits none of the forms it may have" };

  const isList = actual === "array";
  const own = (isList || actual === "object" ? value : {}) as Record<string, unknown>;
  const read = (name: string) => (Object.hasOwn(own, name) ? own[name] : undefined);
  const prefix = path && `${path}.`;
  const missing = actual === "object" ? required.find((name) => read(name) === undefined) : undefined;
  if (missing !== undefined) return { path: prefix + missing, problem: "is required" };

  const parts: [CheckSchema | undefined, unknown, string][] = [definitions[$ref.slice(2)], ...allOf].map(
    (part) => [part, value, path],
  );
  const { items, additionalProperties } = schema;
  for (const name of Object.keys(own)) {
    const part = isList ? items : Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (read(name) !== undefined) parts.push([part, read(name), prefix + name]);
  }
  for (const [part, its, at] of parts) {
    const violation = part && firstViolation(part, its, at);
    if (violation) return violation;
  }
  return undefined;
};
