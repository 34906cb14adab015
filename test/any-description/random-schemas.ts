import fc from "fast-check";
import type { Schema, SchemaObject } from "../../scripts/description/description.js";

const names = ["a", "b", "x-a", "s"];
const components = ["One", "Two", "Three"];
const scalar = fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 1.5, -1, "", "a", "bb", "x");

/** Values of few names and few texts, so that they often meet what a schema says. */
export const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: scalar, weight: 2 },
    { arbitrary: fc.array(tie("value"), { maxLength: 3 }), weight: 1 },
    { arbitrary: fc.dictionary(fc.constantFrom(...names), tie("value"), { maxKeys: 4 }), weight: 3 },
  ),
})).value;

const types = fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object");
const flag = fc.boolean();
const size = fc.nat(3);

/** Schemas of every keyword that says something about a value, and of those that OpenAPI adds. */
const { schema } = fc.letrec<{ schema: Schema }>((tie) => {
  const inner = tie("schema");
  const list = fc.array(inner, { minLength: 1, maxLength: 2 });
  const map = (key: fc.Arbitrary<string>) => fc.dictionary(key, inner, { maxKeys: 2 });
  const members: { [Keyword in string]: fc.Arbitrary<unknown> } = {
    type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
    enum: fc.array(fc.oneof(scalar, value), { minLength: 1, maxLength: 3 }),
    const: fc.oneof(scalar, value),
    properties: map(fc.constantFrom(...names)),
    required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
    additionalProperties: inner,
    patternProperties: map(fc.constantFrom("^x-", "^s", "b")),
    unevaluatedProperties: inner,
    propertyNames: inner,
    minProperties: size,
    maxProperties: size,
    dependentRequired: fc.constant({ a: ["b"] }),
    dependentSchemas: map(fc.constantFrom(...names)),
    items: inner,
    prefixItems: list,
    unevaluatedItems: inner,
    contains: inner,
    minContains: size,
    maxContains: size,
    minItems: size,
    maxItems: size,
    uniqueItems: flag,
    minLength: size,
    maxLength: size,
    pattern: fc.constantFrom("^a", "b$", "^.$"),
    minimum: fc.integer({ min: -1, max: 2 }),
    maximum: fc.integer({ min: -1, max: 2 }),
    exclusiveMinimum: fc.integer({ min: -1, max: 2 }),
    exclusiveMaximum: fc.integer({ min: -1, max: 2 }),
    multipleOf: fc.constantFrom(0.5, 1, 2),
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: inner,
    if: inner,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: inner,
    else: inner,
    format: fc.constantFrom("int32", "int64", "date-time", "email", "binary", "byte", "x"),
    default: value,
    discriminator: fc.record({ propertyName: fc.constantFrom(...names) }),
    $defs: map(fc.constantFrom("One", "Inner")),
    readOnly: flag,
    writeOnly: flag,
  };
  const keyword = fc.constantFrom(...Object.keys(members));
  const object = fc
    .uniqueArray(keyword, { minLength: 1, maxLength: 4 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, members[name] as fc.Arbitrary<unknown>]))),
    );
  const reference = fc.constantFrom(...components).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return {
    schema: fc.oneof(
      { maxDepth: 2 },
      fc.boolean(),
      types.map((type) => ({ type })),
      object as fc.Arbitrary<SchemaObject>,
      object as fc.Arbitrary<SchemaObject>,
      fc.tuple(reference, object).map(([to, beside]) => ({ ...beside, ...to }) as SchemaObject),
      reference,
    ),
  };
});

/** Component schemas that refer to each other. */
export const schemas: fc.Arbitrary<Record<string, Schema>> = fc.record(
  Object.fromEntries(components.map((name) => [name, schema])),
);

/** The same as OpenAPI 3.0 writes them: `nullable`, bounds that are flags, nothing but one type. */
export const oldSchemas = schemas
  .map((some) => structuredClone(some))
  .chain((some) =>
    fc.infiniteStream(fc.boolean()).map((coins) => {
      const next = () => coins.next().value as boolean;
      return Object.fromEntries(Object.entries(some).map(([name, each]) => [name, asOld(each, next)]));
    }),
  );

const only31 = [
  "const",
  "patternProperties",
  "unevaluatedProperties",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
  "prefixItems",
];
const also31 = ["unevaluatedItems", "contains", "minContains", "maxContains", "$defs", "if", "then", "else"];

function asOld(node: unknown, next: () => boolean): never {
  if (typeof node !== "object" || node === null) return (typeof node === "boolean" ? {} : node) as never;
  if (Array.isArray(node)) return node.map((each) => asOld(each, next)) as never;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(node)) {
    if ([...only31, ...also31].includes(name)) continue;
    if (name === "type") copy.type = [member].flat().find((each) => each !== "null") ?? "string";
    else if (name === "exclusiveMinimum" || name === "exclusiveMaximum") copy[name] = next();
    else if (name === "properties")
      copy[name] = Object.fromEntries(
        Object.entries(member as object).map(([field, each]) => [field, asOld(each, next)]),
      );
    else if (typeof member === "boolean" && name === "additionalProperties") copy[name] = member;
    else
      copy[name] = ["items", "additionalProperties", "not", "allOf", "anyOf", "oneOf"].includes(name)
        ? asOld(member, next)
        : member;
  }
  if (next()) copy.nullable = true;
  return copy as never;
}

/** What OpenAPI 3.0 means, in JSON Schema: `nullable` adds to a type, bounds may exclude themselves, a reference stands alone. */
export function asNew(node: unknown): Schema {
  if (typeof node !== "object" || node === null) return node as Schema;
  const { $ref, nullable, exclusiveMinimum, exclusiveMaximum, ...rest } = node as SchemaObject;
  if ($ref !== undefined) return { $ref };
  const copy: Record<string, unknown> = { ...rest };
  if (nullable && rest.type !== undefined) copy.type = [rest.type, "null"].flat();
  if (exclusiveMinimum === true && rest.minimum !== undefined) copy.exclusiveMinimum = rest.minimum;
  if (exclusiveMaximum === true && rest.maximum !== undefined) copy.exclusiveMaximum = rest.maximum;
  for (const name of ["items", "additionalProperties", "not"])
    if (copy[name] !== undefined) copy[name] = asNew(copy[name]);
  for (const name of ["allOf", "anyOf", "oneOf"])
    if (Array.isArray(copy[name])) copy[name] = (copy[name] as unknown[]).map(asNew);
  if (rest.properties)
    copy.properties = Object.fromEntries(
      Object.entries(rest.properties).map(([name, each]) => [name, asNew(each)]),
    );
  return copy as Schema;
}
