import type { AnnotatedSchema } from "../description/annotate-schemas.js";

/** Values on both sides of one keyword of a schema. */
export interface Sides {
  within: unknown[];
  beyond: unknown[];
}

type Read<Limit> = (limit: Limit, example: unknown, schema: AnnotatedSchema) => Sides;

/** One value of every JSON type. The text is one that a careless server takes for a number. */
const specimens = ["7", 7, 1.5, true, null, [], {}];

const above: Read<number> = (limit, _, schema) => ({
  within: [limit],
  beyond: [limit - unit(schema), -Math.abs(limit) - 1000],
});
const below: Read<number> = (limit, _, schema) => ({
  within: [limit],
  beyond: [limit + unit(schema), Math.abs(limit) * 2 + 1000],
});

/** How each keyword is tried at its bound and beyond it. A keyword that is not here cannot be tried, and its coverage says so. */
const readers: Record<string, Read<never>> = {
  type: (_, example) => ({ within: [example], beyond: specimens }),
  const: (value: unknown) => ({ within: [value], beyond: [`${String(value)}x`] }),
  enum: (values: unknown[]) => ({ within: values, beyond: [`${String(values[0])}x`] }),
  pattern: (_, example) => ({
    within: [example],
    beyond: ["~", String(example).slice(1), String(example).toUpperCase()],
  }),
  format: (_, example) => ({ within: [example], beyond: ["neither a date, nor a time, nor a URI"] }),
  minLength: (limit: number, example) => ({
    // White space counts: a server that trims before it looks refuses it.
    within: [textOf(limit, example), " ".repeat(limit)],
    beyond: limit > 0 ? [textOf(limit - 1, example)] : [],
  }),
  maxLength: (limit: number, example) => ({
    // JSON Schema counts code points: this one takes two units of UTF-16, and four bytes.
    within: [textOf(limit, example), "😀".repeat(limit)],
    beyond: [textOf(limit + 1, example), "😀".repeat(limit + 1)],
  }),
  minimum: above,
  maximum: below,
  exclusiveMinimum: (limit: number, _, schema) => ({
    within: [limit + unit(schema)],
    beyond: [limit, limit - unit(schema)],
  }),
  exclusiveMaximum: (limit: number, _, schema) => ({
    within: [limit - unit(schema)],
    beyond: [limit, limit + unit(schema)],
  }),
  multipleOf: (step: number) => ({ within: [step * 3], beyond: [step * 2.5] }),
  minItems: (limit: number, example) => ({
    within: [listOf(limit, example)],
    beyond: limit > 0 ? [listOf(limit - 1, example)] : [],
  }),
  maxItems: (limit: number, example) => ({
    within: [listOf(limit, example)],
    beyond: [listOf(limit + 1, example)],
  }),
};

/** Keywords that constrain a value; `required` stands with the fields that it names. */
export const constraintKeywords: ReadonlySet<string> = new Set(Object.keys(readers));

const known = new Map<string, AnnotatedSchema>();

/** A schema of one keyword: the same object every time, so that it is compiled once. */
export function alone(keyword: string, limit: unknown): AnnotatedSchema {
  const name = JSON.stringify([keyword, limit]);
  const schema = known.get(name) ?? { [keyword]: limit };
  known.set(name, schema);
  return schema;
}

/** Both sides of every constraint of a schema, as far as they are what they claim to be. */
export function sidesOf(
  schema: AnnotatedSchema,
  example: unknown,
  valid: (schema: AnnotatedSchema, value: unknown) => boolean,
): Map<string, Sides> {
  const keywords = Object.entries(schema).filter(([keyword]) => constraintKeywords.has(keyword));
  return new Map(
    keywords.map(([keyword, limit]) => {
      const { within, beyond } = (readers[keyword] as Read<unknown>)(limit, example, schema);
      return [
        keyword,
        {
          within: within.filter((value) => value !== undefined && valid(schema, value)),
          // Only this keyword may forbid it: a refusal would prove nothing about the others.
          beyond: beyond.filter((value) => !valid(alone(keyword, limit), value)),
        },
      ];
    }),
  );
}

const unit = ({ type }: AnnotatedSchema): number => (type === "integer" ? 1 : 0.5);

/** A text of this length: the example, cut short or filled up before its end. */
const textOf = (length: number, example: unknown): string =>
  String(example ?? "a")
    .slice(0, length)
    .padEnd(length, "a");

const listOf = (length: number, example: unknown): unknown[] =>
  Array.from({ length }, (_, index) => (Array.isArray(example) ? example[index % example.length] : example));
