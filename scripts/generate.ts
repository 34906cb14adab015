/** The pipeline: one hand-written description becomes everything in generated/. Each stage is the file of its name. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DescriptionError } from "./description/description-error.js";
import type { Finding } from "./description/finding.js";
import { UnsoundDescriptionError } from "./description/resolve-ref.js";
import { type Job, readJob, UsageError, usage } from "./runner/job.js";
import { compareTree, type Files, writeTree } from "./runner/output-tree.js";
import {
  duration,
  print,
  printDifferences,
  printFindings,
  printNotes,
  printWritten,
  stage,
  summarise,
} from "./runner/report.js";
import { isUpToDate, rememberRun } from "./runner/up-to-date.js";
import { watchDescription } from "./runner/watch.js";

/** Runs the stages in order and returns the files they make; writes nothing. Modules load when they are due: start-up is most of the cost. */
async function runStages({ spec, stages, foreign, mode }: Job): Promise<Files> {
  const files: Files = new Map();
  const keep = (path: string) => (content: string) => {
    files.set(path, content);
    return size(path);
  };
  const size = (path: string) => `${path}, ${Math.ceil(Buffer.byteLength(files.get(path) ?? "") / 1024)} kB`;
  // Whoever watches wants to see what changed, not what was done for it.
  const run: typeof stage = (name, work, describe) =>
    stage(name, work, describe, mode === "watch" ? () => {} : print);
  const stop = new AbortController();
  try {
    // Worth a thread only where there is something to do beside it.
    const types =
      stages.has("types") && stages.has("docs")
        ? (await import("./stages/types/start-types.js")).startTypes(stop.signal)
        : undefined;

    if (stages.has("lint")) {
      const { lint } = await import("./stages/lint/lint.js");
      await run("lint", async () => refuseErrors(await lint(spec, { foreign })), summarise);
    }
    const { bundle, printDescription } = await import("./stages/bundle/bundle.js");
    const description = await run(
      "bundle",
      async () => {
        const bundled = await bundle(spec);
        if (stages.has("bundle")) keep("openapi.yaml")(await printDescription(bundled));
        return bundled;
      },
      () => (stages.has("bundle") ? size("openapi.yaml") : spec),
    );
    const emitTypes = types ?? (await import("./stages/types/emit-types.js")).emitTypes;
    const typed = stages.has("types")
      ? run("types", () => emitTypes(description), keep("types.ts"))
      : undefined;
    typed?.catch(() => {});
    if (stages.has("client")) {
      const { emitClient } = await import("./stages/client/emit-client.js");
      const { notes, companions } = await run(
        "client",
        () => emitClient(description),
        ({ text }) => keep("client.ts")(text),
      );
      for (const name of companions) files.set(name, readFileSync(`scripts/stages/client/${name}`, "utf8"));
      printNotes(notes);
    }
    if (stages.has("checks")) {
      const { emitChecks } = await import("./stages/checks/emit-checks.js");
      await run("checks", () => emitChecks(description), keep("checks.ts"));
      if (!foreign) {
        const { emitSandbox } = await import("./stages/checks/emit-sandbox.js");
        keep("sandbox.ts")(emitSandbox(description));
      }
    }
    if (stages.has("docs")) {
      const { buildSite } = await import("./stages/docs/build-site.js");
      const site = await run(
        "docs",
        async () =>
          buildSite(description, {
            spec,
            text: files.get("openapi.yaml") ?? (await printDescription(description)),
            changelog: foreign ? undefined : "CHANGELOG.md",
          }),
        (site) => `docs/, ${site.size} files`,
      );
      for (const [path, content] of site) files.set(`docs/${path}`, content);
    }
    await typed;
    return files;
  } catch (error) {
    stop.abort();
    if (!(error instanceof UnsoundDescriptionError)) throw error;
    const { createSourceLocator } = await import("./redocly/source-locator.js");
    const locate = await createSourceLocator(spec);
    const place = locate(error.pointer) ?? { file: spec, line: 1, column: 1 };
    throw new DescriptionError(nothingWritten, [
      { rule: "sound", severity: "error", message: error.message, ...place },
    ]);
  }
}

const nothingWritten = "Nothing was written: mend the description and run the same command again.";

/** One error stops the pipeline; warnings pass. */
function refuseErrors(findings: Finding[]): Finding[] {
  if (!findings.some(({ severity }) => severity === "error")) return findings;
  throw new DescriptionError(nothingWritten, findings);
}

/** Generates into the output folder, all or nothing. */
async function write(job: Job): Promise<void> {
  const start = performance.now();
  if (job.whole && isUpToDate())
    return print(`Nothing has changed: ${job.out}/ is what ${job.spec} makes (${duration(start)})`);
  const files = await runStages(job);
  const differences = compare(job, files);
  writeTree(job.out, files, differences);
  if (job.whole) rememberRun();
  printWritten(job.out, differences);
  print(
    `${files.size} files in ${job.out}/, ${differences.length || "none"} of them new (${duration(start)})`,
  );
}

/** Generates, compares with the output folder, and writes nothing. */
async function check(job: Job): Promise<void> {
  const files = await runStages(job);
  if (job.stages.has("docs") && !existsSync(join(job.out, "docs"))) {
    for (const path of files.keys()) if (path.startsWith("docs/")) files.delete(path);
    print(`${job.out}/docs/ is not built here, nor committed: there is nothing to compare it with`);
  }
  const drift = compare(job, files);
  if (drift.length === 0) return print(`${job.out}/ is what ${job.spec} makes`);
  printDifferences(job.out, drift);
  throw new DescriptionError(`${job.out}/ has drifted from ${job.spec}. Mend it with: ${job.command}`);
}

/** Other people's files may live beside the output for another description; in generated/ nothing may. */
const compare = (job: Job, files: Files) =>
  compareTree(job.out, files).filter(({ kind }) => job.whole || kind !== "leftover");

/** Runs `work` and says what went wrong in the way that `npm run generate` exits: 0, 1 for the description, 2 for the command line. */
async function exitCode(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (!(error instanceof DescriptionError)) throw error;
    printFindings(error.findings);
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await exitCode(async () => {
  const job = readJob(process.argv.slice(2));
  if (job === "help") return print(usage);
  if (job.mode === "check") return check(job);
  if (job.mode === "write") return write(job);
  await exitCode(() => write(job));
  watchDescription(job.spec, async () => void (await exitCode(() => write(job))));
  print(`Watching the folder of ${job.spec}; Ctrl-C ends it`);
});
