import { readFileSync } from "node:fs";
import { matchesPattern } from "../prober/matches-pattern.js";
import { parseYaml } from "../redocly/yaml.js";
import { CannotProveError } from "./cannot-prove-error.js";
import { labelOf, type Verdict } from "./verdict.js";

/** Mutants that mean the same as what they were made of, and why. */
export interface Equivalent {
  /** Their labels; `*` stands for any text. */
  mutants: string;
  because: string;
}

export const equivalentsFile = "scripts/prove/equivalent.yaml";

/** Reads the list. @throws CannotProveError for an entry without a reason */
export function readEquivalents(file = equivalentsFile): Equivalent[] {
  const entries = (parseYaml(readFileSync(file, "utf8")) ?? []) as Partial<Equivalent>[];
  return entries.map(({ mutants = "", because = "" }, index) => {
    if (mutants.split(" | ").length < 4 || because.trim().length < 20)
      throw new CannotProveError(`${file}: entry ${index + 1} names no mutants, or gives no reason`);
    return { mutants, because: because.trim() };
  });
}

export interface Sorted {
  /** Caught by nothing and listed nowhere. */
  survivors: Verdict[];
  /** Caught by nothing, and listed. */
  equivalent: Verdict[];
  /** Entries that no survivor needs: the mutant is gone, or something catches it now. */
  stale: Equivalent[];
}

/** Tells survivors from equivalent mutants. `judged` says whether an entry is about mutants that this run has looked at. */
export function sortSurvivors(
  verdicts: readonly Verdict[],
  equivalents: readonly Equivalent[],
  judged: (entry: Equivalent) => boolean,
): Sorted {
  const used = new Set<Equivalent>();
  const survivors: Verdict[] = [];
  const equivalent: Verdict[] = [];
  for (const verdict of verdicts.filter(({ caughtBy }) => caughtBy === undefined)) {
    const entry = equivalents.find(({ mutants }) => matchesPattern(mutants, labelOf(verdict)));
    if (entry) used.add(entry);
    (entry ? equivalent : survivors).push(verdict);
  }
  return { survivors, equivalent, stale: equivalents.filter((entry) => judged(entry) && !used.has(entry)) };
}
