import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { print } from "../runner/report.js";
import { changelogEntry } from "./changelog-entry.js";
import { checkVersions } from "./check-versions.js";
import { compare } from "./compare.js";
import { releaseChanges } from "./release-changes.js";
import { releasesFolder } from "./releases.js";
import { seesPlantedBreak } from "./self-check.js";
import type { Side } from "./side.js";
import { count, verdictTable, versionTable } from "./verdict-table.js";

/** Prints what changed from `base` to `revision`, and returns the exit code. `changelog` is a file that gets it as Markdown. */
export async function reportComparison(base: Side, revision: Side, changelog?: string): Promise<number> {
  print(`From ${base.label} to ${revision.label}\n`);
  const verdicts = await compare(base, revision);
  const checks = checkVersions(base, revision, verdicts);
  const [, { level }] = checks;
  if (verdicts.length > 0) print(`${verdictTable(verdicts)}\n`);
  print(`${versionTable(checks)}\n`);
  if (verdicts.length > 0)
    print(`Draft of the changelog entry:\n\n${changelogEntry(verdicts, level, revision.package?.name)}\n`);
  if (changelog)
    writeFileSync(changelog, releaseChanges(base, revision, verdicts, basename(changelog, ".md")));
  const broken = verdicts.some((verdict) => verdict.level === "major") ? ["callers break"] : [];
  const low = checks.filter(({ enough }) => !enough).map(({ of, needed }) => `the ${of} needs ${needed}`);
  const problems = [...broken, ...low];
  print(
    `${problems.length > 0 ? `REFUSED: ${problems.join(", ")}` : "NOTHING BREAKS"} (${count(verdicts)}).`,
  );
  return problems.length > 0 ? 1 : 0;
}

/** With nothing to compare with, the comparison itself is put to the test: a gate that has never been closed may be no gate. */
export async function reportWithoutRelease(revision: Side): Promise<number> {
  print(`NO RELEASE YET: ${releasesFolder}/ has no description, so there is nothing to compare with.`);
  const seen = await seesPlantedBreak(revision);
  print(
    `Self-check: the description against a copy without one of its operations: ${seen ? "the break is seen" : "THE BREAK IS NOT SEEN"}.`,
  );
  return seen ? 0 : 1;
}
