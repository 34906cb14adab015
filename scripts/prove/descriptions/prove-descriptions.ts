import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lineIn } from "../../redocly/source-locator.js";
import { shareWork } from "../share.js";
import type { Verdict } from "../verdict.js";
import type { DescriptionMutant } from "./description-mutant.js";
import { descriptionMutants } from "./description-mutants.js";
import type { Judgement } from "./judge-description.js";
import { ownFiles } from "./own-files.js";

const folder = "openapi";

/**
 * Changes these files of the description, or the part of it that belongs to these operations alone, in every way and place, and says which
 * check notices.
 */
export async function proveDescriptions(
  files: readonly string[],
  operations: readonly string[],
): Promise<Verdict[]> {
  const isOwn =
    operations.length > 0
      ? ownFiles(folder, operations)
      : (file: string) => files.includes(`${folder}/${file}`);
  const mutants = descriptionMutants(folder, isOwn);
  const judgements = await shareWork<DescriptionMutant, Judgement>("prove/descriptions/worker", mutants);
  return mutants.map((mutant, index) => verdictOf(mutant, judgements[index] as Judgement));
}

/** The verdict on one mutant. Its line is looked up only where it is printed. */
export function verdictOf(mutant: DescriptionMutant, { caughtBy, blind }: Judgement): Verdict {
  const { kind, file, at, change } = mutant;
  const line = caughtBy ? undefined : lineOf(mutant);
  const place = `${folder}/${file} ${at}`;
  return { target: "descriptions", kind, place, ...(line ? { line } : {}), change, caughtBy, blind };
}

function lineOf({ file, at }: DescriptionMutant): number | undefined {
  if (!at.startsWith("#")) return Number(at.replace("line ", ""));
  const path = join(folder, file);
  return lineIn(path, readFileSync(path, "utf8"), at);
}
