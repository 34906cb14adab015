import { existsSync } from "node:fs";
import { join } from "node:path";
import { DescriptionError } from "../description/description-error.js";
import { UnsoundDescriptionError } from "../description/resolve-ref.js";
import { type Job, readJob, UsageError, usage } from "./job.js";
import { compareTree, type Files, writeTree } from "./output-tree.js";
import { duration, print, printDifferences, printFindings, printWritten } from "./report.js";
import { createStage, type Stage } from "./stage.js";
import { isUpToDate, readInputs, rememberRun } from "./up-to-date.js";
import { watchDescription } from "./watch.js";

/** Runs the stages of a job; resolves to the function that gives each text its final form. */
export type RunStages = (job: Job, stage: Stage) => Promise<(text: string) => string>;

/** Runs `npm run generate` and returns its exit code: 0, 1 for a mistake in the description, 2 for one in the command line. */
export async function runGenerate(args: string[], runStages: RunStages): Promise<0 | 1 | 2> {
  try {
    const job = readJob(args);
    if (job === "help") print(usage);
    else if (job.mode === "watch") await watchJob(job, runStages);
    else if (!(await succeeds(job, () => (job.mode === "check" ? check : write)(job, runStages)))) return 1;
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

/** Generates now and after every save; says when the errors are gone. */
async function watchJob(job: Job, runStages: RunStages): Promise<void> {
  let hadSucceeded = true;
  const run = async () => {
    print(`${new Date().toLocaleTimeString("en-GB")}  ${job.spec}`);
    const succeeded = await succeeds(job, () => write(job, runStages));
    if (succeeded && !hadSucceeded) print("The errors are gone.");
    hadSucceeded = succeeded;
  };
  await run();
  watchDescription(job.spec, run);
  print(`Watching the folder of ${job.spec}; Ctrl-C ends it`);
}

/** Does the work, or prints why the description does not allow it. */
async function succeeds(job: Job, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const known = error instanceof DescriptionError || !job.foreign ? error : unforeseen(job, error as Error);
    if (!(known instanceof DescriptionError)) throw error;
    const findings =
      known instanceof UnsoundDescriptionError ? [await findingOf(job, known)] : known.findings;
    printFindings(findings);
    console.error(findings.length > 0 ? nothingWritten[job.mode] : known.message);
    return false;
  }
}

const nothingWritten = {
  write: "Nothing was written: correct the description and run the same command again.",
  check: "Nothing was compared: correct the description and run the same command again.",
  watch: "Nothing was written: correct the description and save it.",
};

/** Other people's descriptions may have something that no stage foresees. */
const unforeseen = ({ spec }: Job, { message }: Error): DescriptionError =>
  new DescriptionError(message, [
    {
      rule: "sound",
      severity: "error",
      message: `No stage foresees what this description has: ${message.split("\n")[0]}`,
      ...{ file: spec, line: 1, column: 1 },
      hint: "Please report it with the description. Naming the stages you need leaves out the others.",
    },
  ]);

/** An emitter sees only the bundled description; the reader of the message has the files. */
async function findingOf({ spec, foreign }: Job, { pointer, message }: UnsoundDescriptionError) {
  const { createSourceLocator } = await import("../redocly/source-locator.js");
  const place = (await createSourceLocator(spec, { foreign }))(pointer) ?? { file: spec, line: 1, column: 1 };
  return { rule: "sound", severity: "error" as const, message, ...place };
}

async function generate(job: Job, runStages: RunStages): Promise<Files> {
  const files: Files = new Map();
  const finish = await runStages(job, createStage(job, files));
  for (const [path, content] of files) if (typeof content === "string") files.set(path, finish(content));
  return files;
}

/** Generates into the output folder, all or nothing. */
async function write(job: Job, runStages: RunStages): Promise<void> {
  const start = performance.now();
  const inputs = job.whole ? readInputs() : undefined;
  if (inputs !== undefined && isUpToDate(inputs))
    return print(`Nothing has changed: ${job.out}/ is what ${job.spec} makes (${duration(start)})`);
  const files = await generate(job, runStages);
  const differences = compare(job, files);
  writeTree(job.out, files, differences);
  if (inputs !== undefined) rememberRun(inputs);
  printWritten(job.out, differences);
  print(`${files.size} files in ${job.out}/, ${differences.length || "none"} changed (${duration(start)})`);
}

/** Generates, compares with the output folder, and writes nothing. */
async function check(job: Job, runStages: RunStages): Promise<void> {
  const files = await generate(job, runStages);
  if (job.stages.has("docs") && !existsSync(join(job.out, "docs"))) {
    for (const path of files.keys()) if (path.startsWith("docs/")) files.delete(path);
    print(`${job.out}/docs/ is not built here, nor committed: there is nothing to compare it with`);
  }
  const drift = compare(job, files);
  if (drift.length === 0) return print(`${job.out}/ is what ${job.spec} makes`);
  printDifferences(job.out, drift);
  throw new DescriptionError(`${job.out}/ is out of date with ${job.spec}. Run: ${job.command}`);
}

/** Other people's files may live beside the output for another description; in generated/ nothing may. */
const compare = (job: Job, files: Files) =>
  compareTree(job.out, files).filter(({ kind }) => job.whole || kind !== "leftover");
