/** The part of JSON Schema 2020-12 in which the checks are written. */
export interface CheckSchema {
  $ref?: string; // "#/Name": a member of `definitions`
  type?: string | readonly string[]; // "Blob" too, of a file
  required?: readonly string[];
  properties?: { readonly [name: string]: CheckSchema };
  additionalProperties?: CheckSchema;
  items?: CheckSchema;
  anyOf?: readonly CheckSchema[];
  allOf?: readonly CheckSchema[];
  enum?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
}

export interface Violation {
  /** Dotted path to the value, empty for the value itself. */
  readonly path: string;
  /** What is wrong, in words that follow the path and never contain the value. */
  readonly problem: string;
}

/** Gives the first thing about a value that a schema forbids. */
export type Check = (schema: CheckSchema, value: unknown) => Violation | undefined;

/** What a keyword forbids. It allows every value of a type that it is not about. */
type Keyword<Name extends keyof CheckSchema> = (
  argument: NonNullable<CheckSchema[Name]>,
  value: unknown,
  check: Check,
  schema: CheckSchema,
) => Violation | undefined;

export type Keywords = { readonly [Name in keyof CheckSchema]?: Keyword<Name> };

const forbid = (isForbidden: boolean, problem: string, path = ""): Violation | undefined =>
  isForbidden ? { path, problem } : undefined;

const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof Blob) return "Blob";
  if (typeof value !== "number") return typeof value;
  return Number.isInteger(value) ? "integer" : Number.isFinite(value) ? "number" : `${value}`;
};

export const type: Keyword<"type"> = (types, value) => {
  const actual = typeOf(value);
  const names = [types].flat();
  return forbid(
    !names.includes(actual) && !names.includes(actual.replace("integer", "number")),
    `must be of type ${names.join(" or ")}`,
  );
};

/** `"a", "b" or "c"`. */
const alternatives = (values: readonly unknown[]): string => {
  const texts = values.map((value) => JSON.stringify(value));
  const last = texts.pop();
  return texts.length ? `${texts.join(", ")} or ${last}` : `${last}`;
};

export const enumeration: Keyword<"enum"> = (values, value) =>
  forbid(!values.includes(value), `must be ${alternatives(values)}`);

// A comparison with NaN is false: a bound forbids nothing of what it does not measure.
const amountOf = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);
/** JSON Schema counts the characters of a string in code points. */
const lengthOf = (value: unknown): number => (typeof value === "string" ? [...value].length : Number.NaN);
const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : Number.NaN);

export const minimum: Keyword<"minimum"> = (bound, value) =>
  forbid(amountOf(value) < bound, `must be at least ${bound}`);
export const maximum: Keyword<"maximum"> = (bound, value) =>
  forbid(amountOf(value) > bound, `must be at most ${bound}`);
export const exclusiveMinimum: Keyword<"exclusiveMinimum"> = (bound, value) =>
  forbid(amountOf(value) <= bound, `must be greater than ${bound}`);
export const exclusiveMaximum: Keyword<"exclusiveMaximum"> = (bound, value) =>
  forbid(amountOf(value) >= bound, `must be less than ${bound}`);
export const multipleOf: Keyword<"multipleOf"> = (unit, value) =>
  forbid(typeof value === "number" && !Number.isInteger(value / unit), `must be a multiple of ${unit}`);

export const minLength: Keyword<"minLength"> = (bound, value) =>
  forbid(lengthOf(value) < bound, `must have ${bound} or more characters`);
export const maxLength: Keyword<"maxLength"> = (bound, value) =>
  forbid(lengthOf(value) > bound, `must have at most ${bound} characters`);
export const pattern: Keyword<"pattern"> = (source, value) =>
  forbid(typeof value === "string" && !new RegExp(source, "u").test(value), `must match ${source}`);

export const minItems: Keyword<"minItems"> = (bound, value) =>
  forbid(countOf(value) < bound, `must have ${bound} or more items`);
export const maxItems: Keyword<"maxItems"> = (bound, value) =>
  forbid(countOf(value) > bound, `must have at most ${bound} items`);

/** Own members only; undefined is as good as absent. */
const membersOf = (value: unknown): Map<string, unknown> =>
  new Map(typeOf(value) === "object" ? Object.entries(value as object) : []);

/** The first violation inside some members. */
const inside = (
  members: Iterable<readonly [name: string | number, value: unknown]>,
  schemaOf: (name: string | number) => CheckSchema | undefined | false,
  check: Check,
): Violation | undefined => {
  for (const [name, value] of members) {
    const schema = schemaOf(name);
    const violation = value !== undefined && schema && check(schema, value);
    if (violation) return { ...violation, path: name + (violation.path && `.${violation.path}`) };
  }
  return undefined;
};

export const required: Keyword<"required"> = (names, value) => {
  const members = membersOf(value);
  const missing = names.find((name) => members.get(name) === undefined);
  return forbid(missing !== undefined && typeOf(value) === "object", "is required", missing);
};

export const properties: Keyword<"properties"> = (schemas, value, check) =>
  inside(membersOf(value), (name) => Object.hasOwn(schemas, name) && schemas[name], check);

export const additionalProperties: Keyword<"additionalProperties"> = (
  schema,
  value,
  check,
  { properties = {} },
) => inside(membersOf(value), (name) => (Object.hasOwn(properties, name) ? undefined : schema), check);

export const items: Keyword<"items"> = (schema, value, check) =>
  inside(Array.isArray(value) ? value.entries() : [], () => schema, check);

export const allOf: Keyword<"allOf"> = (schemas, value, check) => {
  for (const schema of schemas) {
    const violation = check(schema, value);
    if (violation) return violation;
  }
  return undefined;
};

export const anyOf: Keyword<"anyOf"> = (schemas, value, check) =>
  forbid(
    schemas.every((schema) => check(schema, value)),
    "fits none of the forms it may have",
  );
