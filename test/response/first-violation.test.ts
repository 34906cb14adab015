import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Check, CheckSchema, Keywords } from "../../generated/keywords.js";
import * as functions from "../../generated/keywords.js";
import { firstViolation } from "../../src/response/first-violation.js";
import { session } from "../client/examples.js";

/** Knows all keywords; firstViolation knows those of the contract. */
const check: Check = (someSchema, someValue) => {
  const all: Keywords = { ...functions, enum: functions.enumeration };
  for (const [keyword, argument] of Object.entries(someSchema)) {
    const violation = all[keyword as keyof Keywords]?.(argument as never, someValue, check, someSchema);
    if (violation) return violation;
  }
  return undefined;
};

const name = fc.constantFrom("a", "b", "c", "constructor");
const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 7, -3, 1.5, 2 ** 53, "", "a", "org_1", "😀😀", "\ud800"),
  fc.integer({ min: -9, max: 9 }),
  fc.string({ maxLength: 4 }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3 }),
  ),
}));

const small = fc.integer({ min: 0, max: 4 });
const bound = fc.integer({ min: -9, max: 9 });
const type = fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object");
const keywords = {
  type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
  enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }),
  minLength: small,
  maxLength: small,
  pattern: fc.constantFrom("^org_", "^.{1,2}$", "\\p{Emoji}", "b"),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  multipleOf: fc.constantFrom(1, 2, 3),
  minItems: small,
  maxItems: small,
  required: fc.uniqueArray(name, { maxLength: 2 }),
};
/** One or two of some keywords: with more, hardly any value would fit. */
const few = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<CheckSchema> => {
  const one = fc.oneof(
    ...Object.entries(model).map(([key, values]) => values.map((its) => ({ [key]: its }))),
  );
  return fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b }));
};
const around = (inner: fc.Arbitrary<CheckSchema>) =>
  few({
    type: keywords.type,
    required: keywords.required,
    properties: fc.dictionary(name, inner, { minKeys: 1, maxKeys: 2 }),
    additionalProperties: inner,
    items: inner,
    anyOf: fc.array(inner, { minLength: 1, maxLength: 2 }),
    allOf: fc.array(inner, { minLength: 1, maxLength: 2 }),
  });
const flat = few(keywords);
const schema = fc.oneof(flat, around(flat), around(around(flat)));

describe("names the place and the problem, never the value", () => {
  test.each<[CheckSchema, unknown, string, string]>([
    [{ type: "string" }, 7, "", "must be of type string"],
    [{ type: ["string", "null"] }, 7, "", "must be of type string or null"],
    [{ required: ["a"] }, {}, "a", "is required"],
    [{ required: ["a"] }, { a: undefined }, "a", "is required"],
    [
      { properties: { a: { properties: { b: { minimum: 3 } } } } },
      { a: { b: 2 } },
      "a.b",
      "must be at least 3",
    ],
    [{ items: { type: "object", required: ["b"] } }, [{ b: 1 }, {}], "1.b", "is required"],
    [{ additionalProperties: { maxLength: 2 } }, { x: "secret" }, "x", "must have at most 2 characters"],
    [{ type: "number" }, Number.POSITIVE_INFINITY, "", "must be of type number"],
    [{ type: "integer" }, 1.5, "", "must be of type integer"],
    [{ minimum: 3 }, 2, "", "must be at least 3"],
    [{ maximum: 3 }, 4, "", "must be at most 3"],
    [{ exclusiveMinimum: 3 }, 3, "", "must be greater than 3"],
    [{ exclusiveMaximum: 3 }, 3, "", "must be less than 3"],
    [{ multipleOf: 3 }, 4, "", "must be a multiple of 3"],
    [{ minLength: 3 }, "ab", "", "must have 3 or more characters"],
    [{ maxLength: 3 }, "abcd", "", "must have at most 3 characters"],
    [{ minItems: 3 }, ["a"], "", "must have 3 or more items"],
    [{ maxItems: 1 }, ["a", "b"], "", "must have at most 1 items"],
    [{ enum: ["a"] }, "secret", "", 'must be "a"'],
    [{ enum: ["a", "b", 7] }, "secret", "", 'must be "a", "b" or 7'],
    [{ pattern: "^org_" }, "secret", "", "must match ^org_"],
    [{ pattern: "^\\p{L}$" }, "7", "", "must match ^\\p{L}$"],
    [{ anyOf: [{ type: "null" }, { type: "string" }] }, 7, "", "fits none of the forms it may have"],
  ])("%j of %j", (someSchema, someValue, path, problem) => {
    expect(check(someSchema, someValue)).toEqual({ path, problem });
  });
});

test("a fraction is a number", () => {
  expect(firstViolation({ type: "number" }, 1.5)).toBeUndefined();
});

test("a pattern counts characters as Unicode does, and knows their classes", () => {
  expect(firstViolation({ pattern: "^.$" }, "😀")).toBeUndefined();
  expect(firstViolation({ pattern: "^\\p{L}$" }, "ü")).toBeUndefined();
});

test("the client knows the keywords of the contract, and says of them the same", () => {
  const contract: CheckSchema = {
    type: "object",
    required: ["a"],
    properties: {
      a: { enum: [1] },
      b: { items: { minLength: 2, maxLength: 3, pattern: "^x" }, minItems: 1 },
      c: { minimum: 1, maximum: 3 },
      d: { exclusiveMinimum: 0 },
    },
  };
  for (const wrong of [
    7,
    {},
    { a: 2 },
    { a: 1, b: [] },
    { a: 1, b: ["x"] },
    { a: 1, b: ["xxxx"] },
    { a: 1, b: ["yy"] },
    { a: 1, c: 0 },
    { a: 1, c: 4 },
    { a: 1, d: 0 },
  ]) {
    expect(check(contract, wrong)).toBeDefined();
    expect(firstViolation(contract, wrong)).toEqual(check(contract, wrong));
  }
  expect(firstViolation(contract, { a: 1, b: ["xx"], c: 2, d: 1 })).toBeUndefined();
});

test("follows a reference into the definitions", () => {
  expect(firstViolation({ $ref: "#/UploadSession" }, session)).toBeUndefined();
  expect(firstViolation({ $ref: "#/UploadSession" }, {})).toMatchObject({ problem: "is required" });
});

test("what is inherited does not count", () => {
  expect(check({ required: ["toString"] }, {})).toMatchObject({ path: "toString" });
  expect(check({ additionalProperties: { type: "null" } }, Object.create({ a: 1 }))).toBeUndefined();
});

test("agrees with ajv on every schema and value of its part of JSON Schema", () => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  const verdicts = { true: 0, false: 0 };
  fc.assert(
    fc.property(schema, fc.array(value, { minLength: 10, maxLength: 10 }), (someSchema, values) => {
      const validate = ajv.compile(someSchema);
      for (const someValue of values) {
        const valid = validate(someValue) === true;
        expect(check(someSchema, someValue) === undefined).toBe(valid);
        verdicts[`${valid}`]++;
      }
      ajv.removeSchema();
    }),
    { numRuns: 300 },
  );
  expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(500);
});
