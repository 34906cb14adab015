import { expect, it } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { measureCoverage, shortfall } from "../../scripts/prober/coverage/coverage.js";
import { execute } from "../../scripts/prober/execute.js";
import type { Outcome } from "../../scripts/prober/outcome.js";
import { plan } from "../../scripts/prober/plan.js";
import { prepareRun } from "../../scripts/prober/prepare-run.js";
import type { Target } from "../../scripts/prober/target.js";
import { seed } from "./laboratory-run.js";

const problem = { type: "object", required: ["title"], properties: { title: { type: "string" } } };
const refusal = (title: string) => ({
  description: "",
  content: { "application/json": { schema: problem, examples: { [title]: { value: { title } } } } },
});
const color = { type: "string", enum: ["red", "green"] };
const example = { size: 4, tags: ["a"], look: { color: "red" } };

/** Another API: a query of numbers, lists, objects in objects, an operation that deletes, and no credentials at all. */
const description: Description = {
  openapi: "3.1.0",
  paths: {
    "/things": {
      post: {
        operationId: "makeThing",
        "x-repeatable": true,
        parameters: [
          {
            name: "limit",
            in: "query",
            schema: { type: "integer", minimum: 1, maximum: 100 },
            examples: { made: { value: 10 }, refused: { value: 101 } },
          },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["size"],
                properties: {
                  size: { type: "integer", minimum: 1, maximum: 9 },
                  tags: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 3 },
                  look: { type: "object", required: ["color"], properties: { color } },
                },
              },
              examples: { made: { value: example }, refused: { value: example } },
            },
          },
        },
        responses: {
          201: {
            description: "",
            content: {
              "application/json": {
                schema: { type: "object", required: ["id"], properties: { id: { type: "integer" } } },
                examples: { made: { value: { id: 1 } } },
              },
            },
          },
          422: refusal("refused"),
        },
      },
      delete: { operationId: "dropThings", responses: { 200: refusal("dropped") } },
    },
  },
};

const isText = (value: unknown): boolean => typeof value === "string";
const isBetween = (value: unknown, low: number, high: number): boolean =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isThing(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { size, tags, look } = value;
  const tagsFit =
    tags === undefined || (Array.isArray(tags) && isBetween(tags.length, 1, 3) && tags.every(isText));
  const lookFits = look === undefined || (isObject(look) && ["red", "green"].includes(String(look.color)));
  return isBetween(size, 1, 9) && tagsFit && lookFits;
}

/** Implements that description, in its own words. */
const things =
  (seen: string[], most = 100): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    seen.push(request.method);
    const limit = new URL(request.url).searchParams.get("limit");
    const readable = request.headers.get("Content-Type") === "application/json";
    const body = await request.json().catch(() => undefined);
    const fits =
      readable &&
      isThing(body) &&
      (limit === null || (/^\d+$/.test(limit) && isBetween(Number(limit), 1, most)));
    if (request.method === "DELETE") return Response.json({ title: "dropped" });
    return fits
      ? Response.json({ id: 1 }, { status: 201 })
      : Response.json({ title: "refused" }, { status: 422 });
  };

async function run(fetch: typeof globalThis.fetch, own = true) {
  const url = "https://things.example.test";
  const target: Target = {
    url,
    fetch,
    name: "things",
    own,
    accounts: true,
    hosts: [],
    now: Date.now,
    provoke: () => false,
    reach: () => false,
    pass: async () => {},
  };
  const settings = { ids: {}, budget: { requests: 400, seconds: 3600, rate: 100_000 }, patience: 600_000 };
  const servers = { target, sandbox: target, environment: {}, locate: undefined };
  const prepared = prepareRun(settings, description, servers);
  const outcomes: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => void outcomes.push(outcome);
  await execute(prepared, plan(prepared.laboratory, [], target), seed, { onOutcome });
  return { outcomes, coverage: measureCoverage(prepared.laboratory, prepared.evidence, []) };
}

it("finds nothing wrong with a server that conforms, and covers all of it", async () => {
  const { outcomes, coverage } = await run(things([]));
  expect(outcomes.filter(({ result }) => result === "violated")).toEqual([]);
  expect(shortfall(coverage)).toEqual([]);
});

it("finds a bound of the query that is one too high", async () => {
  const { outcomes } = await run(things([], 101));
  const names = outcomes.filter(({ result }) => result === "violated").map(({ name }) => name);
  expect(names).toContain("limit beyond maximum: 101");
});

it("deletes nothing on any server but the sandbox", async () => {
  const seen: string[] = [];
  const { outcomes } = await run(things(seen), false);
  expect(new Set(seen)).toEqual(new Set(["POST", "GET"]));
  const dropping = outcomes.filter(({ operationId }) => operationId === "dropThings");
  expect(dropping.map(({ result }) => result)).toEqual(["not-exercised"]);
  expect(dropping[0]?.note).toContain("could destroy something");
});
