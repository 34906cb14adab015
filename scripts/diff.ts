/**
 * `npm run diff`: what changed in the contract since another version of it, who is affected, and whether the versions say so.
 * Exit 0 when nothing breaks and every version is high enough, 1 when not, 2 for wrong usage or when it cannot compare.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { DescriptionError } from "./description/description-error.js";
import { CannotCompareError } from "./diff/cannot-compare-error.js";
import { readOptions, usage } from "./diff/options.js";
import { releaseChanges } from "./diff/release-changes.js";
import { reportComparison, reportWithoutRelease } from "./diff/report.js";
import { lastRelease, sideOf, sideOfFile } from "./diff/side.js";
import { UsageError } from "./runner/job.js";
import { print, printFindings } from "./runner/report.js";

export default (args: string[]) =>
  run(args).catch((error: unknown) => {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof CannotCompareError) console.error(`Nothing was compared: ${error.message}`);
    else if (error instanceof DescriptionError) {
      printFindings(error.findings);
      console.error(
        `Nothing was compared: ${error.findings.length > 0 ? "correct the description" : error.message}`,
      );
    } else throw error;
    return 2;
  });

async function run(args: string[]): Promise<number> {
  const { help, base, revision, changelog } = readOptions(args);
  if (help) {
    print(usage);
    return 0;
  }
  const newer = await sideOfFile(revision);
  const older = base === undefined ? await lastRelease() : await sideOf(base);
  const { text, passes } = await (older ? reportComparison(older, newer) : reportWithoutRelease(newer));
  print(text);
  if (older && changelog)
    writeFileSync(changelog, await releaseChanges(older, newer, basename(changelog, ".md")));
  return passes ? 0 : 1;
}
