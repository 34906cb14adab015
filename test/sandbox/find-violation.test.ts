import { expect, it } from "vitest";
import type { CheckSchema } from "../../generated/checks.js";
import { formatBounds } from "../../scripts/stages/checks/value-bounds.js";
import { findViolation } from "../../src/sandbox/find-violation.js";
import { readParameters } from "../../src/sandbox/read-parameters.js";

const cases: [schema: CheckSchema, holds: unknown[], broken: unknown[]][] = [
  [{ type: "integer" }, [0, -1], [0.5, "0", null]],
  [{ type: ["string", "null"] }, ["", null], [0, [], {}]],
  [
    { type: "array", items: { type: "boolean" }, minItems: 1, maxItems: 2 },
    [[true]],
    [[], [1], [true, true, true]],
  ],
  [{ enum: ["a", 1] }, ["a", 1], ["b", "1"]],
  [{ anyOf: [{ type: "string" }, { minimum: 3 }] }, ["", 3], [2]],
  [{ allOf: [{ minimum: 1 }, { maximum: 2 }] }, [1, 2], [0, 3]],
  [{ minLength: 2, maxLength: 3 }, ["🗂🗂", "abc", 7], ["a", "🗂🗂🗂🗂"]],
  [{ exclusiveMinimum: 0, exclusiveMaximum: 1 }, [0.5], [0, 1]],
  [{ multipleOf: 5 }, [10], [11]],
  [{ pattern: "^a" }, ["ab", 1], ["ba"]],
  [{ required: ["a"], properties: { a: {} } }, [{ a: 0 }, { a: 0, b: 1 }], [{}, { a: undefined }]],
  [{ additionalProperties: { type: "string" } }, [{ a: "" }, {}], [{ a: 1 }]],
  [
    { $ref: "#/UploadUrlRequest" },
    [{ file_name: "a", file_size: 1, mime_type: "" }],
    [{ file_name: "a" }, 7],
  ],
  [formatBounds({ format: "int32" }), [2 ** 31 - 1, -(2 ** 31)], [2 ** 31]],
  [
    formatBounds({ format: "date-time" }),
    ["2025-06-15T10:00:00Z", "2025-06-15t10:00:00.5+02:00"],
    ["2025-06-15"],
  ],
  [formatBounds({ format: "uri" }), ["https://a.example/b?c"], ["a b", "/b"]],
  [formatBounds({ format: "color" }), ["anything"], []],
];

it.each(cases)("%j: knows what holds and what does not", (schema, holds, broken) => {
  for (const value of holds) expect(findViolation(schema, value)).toBeUndefined();
  for (const value of broken) expect(findViolation(schema, value)).toBeDefined();
});

it("names the first value that is wrong, or that is missing", () => {
  const schema = { properties: { a: { items: { required: ["b"], properties: { b: { type: "string" } } } } } };
  expect(findViolation(schema, { a: [{ b: "" }, { b: 7 }] })).toEqual({ path: ["a", "1", "b"], value: 7 });
  expect(findViolation(schema, { a: [{}] })).toEqual({ path: ["a", "0", "b"], value: undefined });
});

it("reads the texts of a query as what their schema asks for", () => {
  const properties: Record<string, CheckSchema> = {
    limit: { type: "integer" },
    all: { type: "boolean" },
    ids: { type: "array", items: { type: "number" } },
    name: { type: "string" },
  };
  const query = new URLSearchParams("limit=20&all=true&ids=1&ids=2.5&name=7&more=1");
  expect(readParameters(query, { properties })).toEqual({
    limit: 20,
    all: true,
    ids: [1, 2.5],
    name: "7",
    more: "1",
  });
  const odd = new URLSearchParams("limit=&all=yes&ids=x&__proto__=1");
  expect(readParameters(odd, { properties })).toMatchObject({ limit: "", all: "yes", ids: ["x"] });
});
