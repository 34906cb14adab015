import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect } from "vitest";
import type { Description, Schema } from "../../scripts/description/description.js";
import { readable } from "../../scripts/description/readable.js";
import { CheckWriter, type Strictness } from "../../scripts/stages/checks/check-writer.js";
import { asNew, oldSchemas, schemas, value } from "./random-schemas.js";
import { runner } from "./run-check.js";

type Schemas = Record<string, Schema>;

/** The whole of JSON Schema; undefined for a schema that cannot be checked in finite time because it consists of itself. */
function wholeOf(some: Schemas): ((value: unknown) => boolean) | undefined {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
  let validate: ValidateFunction;
  try {
    validate = ajv.compile({ $ref: "#/components/schemas/One", components: { schemas: some } });
  } catch {
    return undefined;
  }
  return (each) => {
    try {
      return validate(each) as boolean;
    } catch {
      return false;
    }
  };
}

/** A generated check as the client runs it. */
function checkOf(openapi: string, some: Schemas, strictness: Strictness): (value: unknown) => boolean {
  const description = readable({ openapi, components: { schemas: some } } as Description);
  const writer = new CheckWriter(description, strictness);
  const root = writer.write({ $ref: "#/components/schemas/One" }, "#");
  const run = runner((name) => writer.definitions.get(name));
  return (each) => run(root, each) === undefined;
}

const values = fc.array(value, { minLength: 12, maxLength: 12 });

const versions = {
  "3.1.0": { drawn: schemas, meaning: (some: Schemas) => some },
  "3.0.3": {
    drawn: oldSchemas,
    meaning: (some: Schemas) =>
      Object.fromEntries(Object.entries(some).map(([name, each]) => [name, asNew(each)])),
  },
} as const;

/** Fails, with the seed, where a check refuses what the whole of JSON Schema accepts, or refuses next to nothing. */
export function assertSound(openapi: keyof typeof versions, numRuns: number): void {
  const { drawn, meaning } = versions[openapi];
  const counts = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(drawn, values, (some, candidates) => {
      const whole = wholeOf(meaning(some));
      for (const strictness of ["argument", "response"] as const) {
        const check = checkOf(openapi, some, strictness);
        for (const each of candidates) {
          const passes = check(each);
          if (!passes) counts.refused += 1;
          if (!whole?.(each)) continue;
          counts.accepted += 1;
          expect(passes, `${strictness} ${JSON.stringify(each)}`).toBe(true);
        }
      }
    }),
    { numRuns },
  );
  expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(numRuns);
}
