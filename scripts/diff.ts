/**
 * `npm run diff`: what changed in the contract since another version of it, whom that breaks, and whether the versions say so.
 * Exit 0 when nobody is broken and every version is high enough, 1 when not, 2 for wrong usage or when it cannot compare.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { CannotCompareError } from "./diff/cannot-compare-error.js";
import { changelogEntry } from "./diff/changelog.js";
import { checkVersions } from "./diff/check-versions.js";
import { compare } from "./diff/compare.js";
import { isRef, lastRelease } from "./diff/git.js";
import { seesPlantedBreak } from "./diff/self-check.js";
import { type Side, sideOfFile, sideOfRef } from "./diff/side.js";
import { count, verdictTable, versionTable } from "./diff/verdict-table.js";
import { UsageError } from "./job.js";
import { print } from "./report.js";

const usage = `Usage: npm run diff [-- --base REF_OR_FILE] [--revision FILE]

  Says what changed in the contract, whom it breaks, and which versions it asks for.

  --base REF_OR_FILE  a git ref, whose openapi/ is read, or a file (default: the last tag v*)
  --revision FILE     the newer description (default: openapi/openapi.yaml)
  --help              this text

  Exit 1: somebody is broken, or a version is too low. Exit 2: there was nothing to compare.`;

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError || error instanceof CannotCompareError)) throw error;
  console.error(
    error instanceof UsageError ? `${error.message}\n\n${usage}` : `Nothing was compared: ${error.message}`,
  );
  return 2;
});

async function run(args: string[]): Promise<number> {
  const { help, base, revision } = readArguments(args);
  if (help) {
    print(usage);
    return 0;
  }
  const ref = base ?? lastRelease();
  const newer = await sideOfFile(revision);
  if (ref === undefined) return withoutRelease(newer);
  return report(await sideOf(ref), newer);
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { base: text, revision: text, help: { type: "boolean" } } }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function sideOf(refOrFile: string): Promise<Side> {
  if (existsSync(refOrFile)) return sideOfFile(refOrFile);
  if (isRef(refOrFile)) return sideOfRef(refOrFile);
  throw new CannotCompareError(`${refOrFile} is neither a git ref nor a file`);
}

async function report(base: Side, revision: Side): Promise<number> {
  print(`From ${base.label} to ${revision.label}\n`);
  const verdicts = await compare(base, revision);
  const checks = checkVersions(base, revision, verdicts);
  const [, { level }] = checks;
  if (verdicts.length > 0) print(`${verdictTable(verdicts)}\n`);
  print(`${versionTable(checks)}\n`);
  if (verdicts.length > 0)
    print(`Draft of the changelog entry:\n\n${changelogEntry(verdicts, level, revision.package?.name)}\n`);
  const broken = verdicts.some((verdict) => verdict.level === "major") ? ["somebody is broken"] : [];
  const low = checks.filter(({ enough }) => !enough).map(({ of, needed }) => `the ${of} needs ${needed}`);
  const problems = [...broken, ...low];
  print(
    `${problems.length > 0 ? `REFUSED: ${problems.join(", ")}` : "NOBODY IS BROKEN"} (${count(verdicts)}).`,
  );
  return problems.length > 0 ? 1 : 0;
}

/** With nothing to compare with, the comparison itself is put to the test: a gate that has never been closed may be no gate. */
async function withoutRelease(revision: Side): Promise<number> {
  print("NO RELEASE YET: no tag v* comes before this commit, so there is nothing to compare with.");
  const seen = await seesPlantedBreak(revision);
  print(
    `Self-check: the description against a copy without one of its operations: ${seen ? "seen to break" : "NOT SEEN"}.`,
  );
  return seen ? 0 : 1;
}
