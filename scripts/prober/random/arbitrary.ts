import fc from "fast-check";
import type { AnnotatedSchema } from "../../checker/annotate-schemas.js";
import type { Schema } from "../../description/description.js";
import { follow, type Laboratory } from "../subject.js";

/** Longer texts and lists find nothing more, and take their time. */
const most = 600;

/** What a field whose form nobody documented may meet: a server need not take it, and must not stumble over it. */
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

const oneOf = (unit: "binary-ascii" | "binary") => fc.string({ unit, minLength: 1, maxLength: 1 });

/** Any character, and the letters of people's own names for their files more often than Unicode has them. */
const character = fc.oneof(oneOf("binary-ascii"), fc.constantFrom(..."äéñçßøÄÉłşЖλع中のक"), oneOf("binary"));

/** Values that the description settles: whoever documents them has to take them. A field without bounds keeps to its example. */
export function settledValue(
  laboratory: Laboratory,
  schema: Schema,
  example: unknown,
): fc.Arbitrary<unknown> {
  const target = follow(laboratory.description, schema);
  if (typeof target === "boolean") return fc.constant(example);
  return leafOrBranch(laboratory, target, example).filter((value) => laboratory.valid(schema, value));
}

function leafOrBranch(
  laboratory: Laboratory,
  schema: AnnotatedSchema,
  example: unknown,
): fc.Arbitrary<unknown> {
  const { type, enum: values, properties, items, pattern, minLength, maxLength } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (values) return fc.constantFrom(...values);
  if (properties) return object(laboratory, schema, example);
  if (type === "array" && items !== undefined)
    return fc.array(settledValue(laboratory, items, Array.isArray(example) ? example[0] : undefined), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 5, most),
    });
  if (type === "boolean") return fc.boolean();
  if (type === "integer" || type === "number") return settledNumber(schema, example);
  if (type === "string" && pattern === undefined && (minLength ?? maxLength) !== undefined)
    return fc.string({
      unit: character,
      minLength: minLength ?? 0,
      maxLength: Math.min(maxLength ?? most, most),
    });
  return fc.constant(example);
}

function object(laboratory: Laboratory, schema: AnnotatedSchema, example: unknown): fc.Arbitrary<unknown> {
  const members = Object.entries(schema.properties ?? {}).map(([name, child]) => {
    const own = typeof example === "object" && example !== null ? Reflect.get(example, name) : undefined;
    return [name, settledValue(laboratory, child, own)] as const;
  });
  // Property names of Object.fromEntries are own ones, `__proto__` included.
  return fc.record(Object.fromEntries(members), { requiredKeys: schema.required ?? [] });
}

/** From the lower bound up to the example: how much more a server takes is documented by an upper bound, or by nobody. */
function settledNumber(schema: AnnotatedSchema, example: unknown): fc.Arbitrary<unknown> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const low =
    [minimum, exclusiveMinimum].find((each) => typeof each === "number") ?? Math.min(Number(example), 0);
  const high =
    [maximum, exclusiveMaximum].find((each) => typeof each === "number") ?? Math.max(Number(example), low);
  const range = { min: Math.ceil(low), max: Math.floor(high) };
  return schema.type === "integer"
    ? fc.integer(range)
    : fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true });
}

/** Values of the right type of which nobody documented whether they are taken; `undefined` where everything is settled. */
export function openValue({ type, pattern, format, ...schema }: AnnotatedSchema, example: unknown) {
  const { minLength, maxLength, enum: values, const: value, maximum, exclusiveMaximum } = schema;
  if ((values ?? value ?? pattern) !== undefined) return undefined;
  if (type === "string" && (minLength ?? maxLength ?? format) === undefined)
    return fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: character, maxLength: most }));
  if (type === "integer" && (maximum ?? exclusiveMaximum) === undefined)
    return fc.maxSafeInteger().filter((each) => each > Number(example));
  return undefined;
}

/** Values that a schema does not allow: as often of its own type, beyond its bounds, as of any other. */
export function faultyValue({ valid }: Laboratory, schema: AnnotatedSchema): fc.Arbitrary<unknown> {
  const own = ownType(schema);
  return fc
    .oneof(
      { weight: own.length || 1, arbitrary: anyType },
      ...own.map((arbitrary) => ({ weight: 1, arbitrary })),
    )
    .filter((value) => !valid(schema, value));
}

const anyType: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 5 }), fc.integer(), { maxKeys: 3, noNullPrototype: true }),
  fc.string({ unit: character, maxLength: 20 }),
);

/** Values of the type that a schema asks for, many of them beyond its bounds. */
function ownType({ type, minLength = 0, maxLength, ...schema }: AnnotatedSchema): fc.Arbitrary<unknown>[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const fraction = fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true });
  const bounded = (minimum ?? maximum ?? exclusiveMinimum ?? exclusiveMaximum) !== undefined;
  if (type === "integer") return bounded ? [fc.integer(), fraction] : [fraction];
  if (type === "number") return bounded ? [fraction] : [];
  if (type !== "string") return [];
  const long = maxLength !== undefined && maxLength < 100_000 ? [maxLength] : [];
  return [
    ...long.map((most) => fc.string({ minLength: most + 1, maxLength: most * 2, size: "max" })),
    ...(minLength > 0 ? [fc.string({ maxLength: minLength - 1 })] : []),
  ];
}
