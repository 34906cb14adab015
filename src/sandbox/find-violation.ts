import type { CheckSchema } from "../../generated/checks.js";
import { definitions } from "../../generated/sandbox.js";

type Rules = {
  [Keyword in keyof CheckSchema]-?: (bound: NonNullable<CheckSchema[Keyword]>, value: unknown) => boolean;
};

const number = (holds: (bound: number, value: number) => boolean) => (bound: number, value: unknown) =>
  typeof value !== "number" || holds(bound, value);
/** Characters are code points, as JSON Schema counts them. */
const text = (holds: (bound: number, length: number) => boolean) => (bound: number, value: unknown) =>
  typeof value !== "string" || holds(bound, [...value].length);
const list = (holds: (bound: number, length: number) => boolean) => (bound: number, value: unknown) =>
  !Array.isArray(value) || holds(bound, value.length);

/** Keywords about a value as a whole. */
const rules: Omit<Rules, "$ref" | "allOf" | "required" | "properties" | "additionalProperties" | "items"> = {
  type: (types, value) => [types].flat().some((type) => isOf(type, value)),
  enum: (values, value) => values.includes(value),
  anyOf: (options, value) => options.some((option) => !findViolation(option, value)),
  minLength: text((bound, length) => length >= bound),
  maxLength: text((bound, length) => length <= bound),
  pattern: (pattern, value) => typeof value !== "string" || new RegExp(pattern, "u").test(value),
  minimum: number((bound, value) => value >= bound),
  maximum: number((bound, value) => value <= bound),
  exclusiveMinimum: number((bound, value) => value > bound),
  exclusiveMaximum: number((bound, value) => value < bound),
  multipleOf: number((bound, value) => Number.isInteger(value / bound)),
  minItems: list((bound, length) => length >= bound),
  maxItems: list((bound, length) => length <= bound),
};

export interface Violation {
  /** The names that lead from the value to the wrong one inside. */
  readonly path: readonly string[];
  /** `undefined` when it is missing. */
  readonly value: unknown;
}

/** The first thing that a schema of the contract forbids about a value. Fields that it does not name are allowed. */
export function findViolation(
  schema: CheckSchema,
  value: unknown,
  path: string[] = [],
): Violation | undefined {
  const broken = Object.entries(rules).some(
    ([keyword, holds]) =>
      keyword in schema && !(holds as Rules["enum"])(schema[keyword as "enum"] ?? [], value),
  );
  if (broken) return { path, value };
  const target = schema.$ref === undefined ? undefined : definitions[schema.$ref.slice(2)];
  for (const part of [...(target ? [target] : []), ...(schema.allOf ?? [])]) {
    const found = findViolation(part, value, path);
    if (found) return found;
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, part] of partsOf(schema, value)) {
    const member = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    const found =
      member !== undefined
        ? findViolation(part, member, [...path, name])
        : schema.required?.includes(name) && { path: [...path, name], value: undefined };
    if (found) return found;
  }
  return undefined;
}

/** The schemas of an object's fields, those that must be there and are not included, or of an array's items. */
function partsOf(schema: CheckSchema, value: object): [string, CheckSchema][] {
  const { properties = {}, required = [], additionalProperties = {}, items = {} } = schema;
  if (Array.isArray(value)) return Object.keys(value).map((index) => [index, items]);
  const names = new Set([...Object.keys(properties), ...required, ...Object.keys(value)]);
  return [...names].map((name) => [
    name,
    Object.hasOwn(properties, name) ? (properties[name] ?? {}) : additionalProperties,
  ]);
}

function isOf(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : type === typeof value;
}
