import { changelogEntry } from "./changelog-entry.js";
import { checkVersions } from "./check-versions.js";
import { compare } from "./compare.js";
import { releasesFolder } from "./releases.js";
import { seesPlantedBreak } from "./self-check.js";
import type { Side } from "./side.js";
import { count, verdictTable, versionTable } from "./verdict-table.js";

/** What `npm run diff` prints, and whether it lets the change pass. */
export interface Report {
  text: string;
  passes: boolean;
}

/** What changed from `base` to `revision`, who is affected, and which versions that needs. */
export async function reportComparison(base: Side, revision: Side): Promise<Report> {
  const verdicts = await compare(base, revision);
  const checks = checkVersions(base, revision, verdicts);
  const [, { bump }] = checks;
  const broken = verdicts.some((verdict) => verdict.level === "major") ? ["callers break"] : [];
  const low = checks.filter(({ enough }) => !enough).map(({ of, needed }) => `the ${of} needs ${needed}`);
  const problems = [...broken, ...low];
  const end = problems.length > 0 ? `REFUSED: ${problems.join(", ")}` : "NOTHING BREAKS";
  const entry = changelogEntry(verdicts, bump, revision.package?.name);
  const parts = [
    `From ${base.label} to ${revision.label}`,
    ...(verdicts.length > 0 ? [verdictTable(verdicts)] : []),
    versionTable(checks),
    ...(verdicts.length > 0 ? [`Draft of the changelog entry:\n\n${entry}`] : []),
    `${end} (${count(verdicts)}).`,
  ];
  return { text: parts.join("\n\n"), passes: problems.length === 0 };
}

/** Without a base, the comparison checks itself: it must see a break that is there. */
export async function reportWithoutRelease(revision: Side): Promise<Report> {
  const passes = await seesPlantedBreak(revision);
  const text = `NO RELEASE YET: ${releasesFolder}/ has no description, so there is nothing to compare with.
Self-check: the description against a copy without one of its operations: the break is ${passes ? "" : "NOT "}seen.`;
  return { text, passes };
}
