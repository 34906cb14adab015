/**
 * `npm run diff`: what changed in the contract since another version of it, whom that breaks, and whether the versions say so.
 * Exit 0 when nobody is broken and every version is high enough, 1 when not, 2 for wrong usage or when it cannot compare.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CannotCompareError } from "./diff/cannot-compare-error.js";
import { changelogEntry } from "./diff/changelog-entry.js";
import { checkVersions } from "./diff/check-versions.js";
import { compare } from "./diff/compare.js";
import { isRef } from "./diff/git.js";
import { type Release, releasesFolder, releasesIn } from "./diff/releases.js";
import { seesPlantedBreak } from "./diff/self-check.js";
import { type Side, sideOfFile, sideOfRef, sideOfRelease } from "./diff/side.js";
import { count, verdictTable, versionTable } from "./diff/verdict-table.js";
import { UsageError } from "./runner/job.js";
import { print } from "./runner/report.js";

const usage = `Usage: npm run diff [-- --base REF_OR_FILE] [--revision FILE]

  Says what changed in the contract, whom it breaks, and which versions it asks for.

  --base REF_OR_FILE  a git ref, whose openapi/ is read, or a file (default: the last release in
                      openapi/releases/)
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
  const releases = releasesIn(releasesFolder);
  const newer = await sideOfFile(revision);
  if (base !== undefined) return report(await sideOf(base, releases), newer);
  const [last] = releases;
  return last ? report(await sideOfRelease(last), newer) : withoutRelease(newer);
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { base: text, revision: text, help: { type: "boolean" } } }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function sideOf(refOrFile: string, releases: Release[]): Promise<Side> {
  const release = releases.find(({ file }) => resolve(file) === resolve(refOrFile));
  if (release) return sideOfRelease(release);
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
  print(`NO RELEASE YET: ${releasesFolder}/ holds no description, so there is nothing to compare with.`);
  const seen = await seesPlantedBreak(revision);
  print(
    `Self-check: the description against a copy without one of its operations: ${seen ? "seen to break" : "NOT SEEN"}.`,
  );
  return seen ? 0 : 1;
}
