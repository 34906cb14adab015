import { expect } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { DescriptionError } from "../../scripts/description/description-error.js";
import { readable } from "../../scripts/description/readable.js";
import { emitChecks } from "../../scripts/stages/checks/emit-checks.js";
import { emitClient } from "../../scripts/stages/client/emit-client.js";
import { readPages } from "../../scripts/stages/docs/read-pages.js";
import { emitSchemas } from "../../scripts/stages/types/emit-schemas.js";
import { emitTypes } from "../../scripts/stages/types/emit-types.js";
import { mutate, random } from "./mutate.js";
import { ownDescriptions } from "./own-descriptions.js";

/** Fails, with the seed, where a stage breaks on a description with faults. The lint stands before the stages, yet who names stages goes without it. */
export async function assertUnbroken(
  count: number,
  seed = Number(process.env.SEED ?? 914_315_098),
): Promise<void> {
  const next = random(seed);
  for (let index = 0; index < count; index += 1) {
    const original = ownDescriptions[Math.floor(next() * ownDescriptions.length)] as object;
    const mutated = mutate(original, next);
    const stages = {
      read: async () => readable(mutated as Description),
      types: async (description: Description) => emitTypes(description) + emitSchemas(description),
      client: async (description: Description) => emitClient(description),
      checks: async (description: Description) => emitChecks(description),
      docs: async (description: Description) =>
        readPages(description, { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] }),
    };
    const description = await stages.read();
    for (const [name, stage] of Object.entries(stages)) {
      try {
        await stage(description);
      } catch (error) {
        if (error instanceof DescriptionError) continue;
        expect.fail(
          `SEED=${seed} ${name} of mutation ${index}: ${(error as Error).stack}\n${JSON.stringify(mutated)}`,
        );
      }
    }
  }
}
