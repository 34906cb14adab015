import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import type { Description, Schema } from "../../scripts/description/description.js";
import { measureCoverage, shortfall } from "../../scripts/prober/coverage/coverage.js";
import { execute } from "../../scripts/prober/execute.js";
import type { Outcome } from "../../scripts/prober/outcome.js";
import { plan } from "../../scripts/prober/plan.js";
import { prepareRun } from "../../scripts/prober/prepare-run.js";
import type { Target } from "../../scripts/prober/target.js";
import { seed } from "./laboratory-run.js";

const problem = { type: "object", required: ["title"], properties: { title: { type: "string" } } };
const response = (name: string) => ({
  description: "",
  content: { "application/json": { schema: problem, examples: { [name]: { value: { title: name } } } } },
});

/** A request whose documented example has no `extra`. */
const withExtra = (extra: Schema, required: string[] = ["size"]): Description => ({
  openapi: "3.1.0",
  paths: {
    "/things": {
      post: {
        operationId: "makeThing",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required,
                properties: { size: { type: "integer", minimum: 1, maximum: 9 }, extra },
              },
              examples: { made: { value: { size: 4 } }, refused: { value: { size: 10 } } },
            },
          },
        },
        responses: { 201: response("made"), 422: response("refused") },
      },
    },
  },
});

/** A server that takes what the schema of the body allows. */
function serverOf(description: Description): typeof globalThis.fetch {
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  addFormats.default(ajv);
  const { components, paths } = description;
  const $ref = "#/paths/~1things/post/requestBody/content/application~1json/schema";
  const fits = ajv.compile({ $ref, components, paths });
  return async (input, init) => {
    const request = new Request(input, init);
    const json = request.headers.get("Content-Type") === "application/json";
    const body = await request.json().catch(() => undefined);
    return json && body !== undefined && fits(body)
      ? Response.json({ title: "made" }, { status: 201 })
      : Response.json({ title: "refused" }, { status: 422 });
  };
}

async function run(description: Description) {
  const target: Target = {
    url: "https://things.example.test",
    fetch: serverOf(description),
    name: "things",
    own: true,
    accounts: true,
    hosts: [],
    now: Date.now,
    provoke: () => false,
    reach: () => false,
    pass: async () => {},
  };
  const settings = { ids: {}, budget: { requests: 120, seconds: 3600, rate: 100_000 }, patience: 600_000 };
  const servers = { target, sandbox: target, environment: {}, locate: undefined };
  const prepared = prepareRun(settings, description, servers);
  const outcomes: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => void outcomes.push(outcome);
  await execute(prepared, plan(prepared.laboratory, [], target), seed, { onOutcome });
  return { outcomes, coverage: measureCoverage(prepared.laboratory, prepared.evidence, []) };
}

const text = { type: "string" };

it.each<[string, Schema]>([
  ["an example of its schema", { ...text, examples: ["sha256:abc"] }],
  ["an example and a pattern", { ...text, pattern: "^sha256:[a-f]+$", examples: ["sha256:abc"] }],
  ["a default", { ...text, default: "none" }],
  ["a pattern", { ...text, pattern: "^sha256:[a-f]{3,}$" }],
  ["a format", { ...text, format: "date-time" }],
  ["a length", { ...text, minLength: 700, maxLength: 900 }],
  ["a list of values", { ...text, enum: ["red", "green"] }],
  ["a lower bound", { type: "integer", minimum: 100 }],
  ["an upper bound", { type: "number", exclusiveMaximum: -0.5 }],
  ["fields of its own", { type: "object", required: ["color"], properties: { color: { enum: ["red"] } } }],
  ["items", { type: "array", items: { type: "boolean" }, minItems: 2, maxItems: 4 }],
  ["different items", { type: "array", items: { enum: [1, 2, 3] }, uniqueItems: true, minItems: 2 }],
  ["its type alone", text],
  ["nothing at all", { description: "Anything." }],
  ["null beside its type", { type: ["string", "null"], maxLength: 3 }],
])("tries an optional field that no exchange shows, from %s", async (_, extra) => {
  const { outcomes, coverage } = await run(withExtra(extra));
  expect(outcomes.filter(({ result }) => result === "violated")).toEqual([]);
  const missing = shortfall(coverage).filter((line) => !/ (null|uniqueItems|oneOf)$/.test(line));
  expect(missing).toEqual([]);
});

const notFound = "no value is found; give each an example";

it.each<[string, Schema]>([
  ["has bounds that contradict each other", { ...text, minLength: 5, maxLength: 3 }],
  ["has limits that contradict each other", { type: "integer", minimum: 5, maximum: 3 }],
  ["has a pattern that its length contradicts", { ...text, pattern: "^a{9}$", maxLength: 3 }],
  ["has a pattern that cannot be turned into texts", { ...text, pattern: "^(?=.*b)(?!a)[a-z]{40}$" }],
  ["has too few different items", { type: "array", items: { enum: [1] }, uniqueItems: true, minItems: 2 }],
])("names an optional field that %s, and does the rest", async (_, extra) => {
  const { outcomes, coverage } = await run(withExtra(extra));
  expect(outcomes.filter(({ result }) => result === "violated")).toEqual([]);
  expect(outcomes).toContainEqual(
    expect.objectContaining({ result: "not-exercised", name: "extra", note: notFound }),
  );
  expect(shortfall(coverage).join()).toMatch(/nothing was asserted about .*makeThing (request )?extra/);
  expect(outcomes.some(({ kind, requests }) => kind === "valid-request" && requests > 0)).toBe(true);
});

it("ends where a required value is not found, and names it", async () => {
  await expect(run(withExtra({ ...text, minLength: 5, maxLength: 3 }, ["size", "extra"]))).rejects.toThrow(
    "no value is found for `/extra` of makeThing: give it an example",
  );
});

it("reads a schema that refers to itself", async () => {
  const extra: Schema = {
    type: "object",
    properties: { name: { const: "a" }, next: { $ref: "#/components/schemas/Extra" } },
  };
  const description = {
    ...withExtra({ $ref: "#/components/schemas/Extra" }),
    components: { schemas: { Extra: extra } },
  };
  const { outcomes } = await run(description);
  expect(outcomes.filter(({ result }) => result === "violated")).toEqual([]);
  expect(outcomes.some(({ kind, requests }) => kind === "valid-request" && requests > 0)).toBe(true);
});
