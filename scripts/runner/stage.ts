import { DescriptionError } from "../description/description-error.js";
import type { Finding } from "../description/finding.js";
import type { Job, StageName } from "./job.js";
import type { Files } from "./output-tree.js";
import { duration, print, printFindings, printNotes, summarise } from "./report.js";

/** What a stage made: files by their path below the output folder, findings, remarks. */
export interface Made {
  files?: Record<string, string | Buffer>;
  findings?: Finding[];
  notes?: string[];
}

/** Does the work of a stage if the job asks for the stage. The work is told what the stages before it have made. */
export type Stage = (name: StageName, work: (made: Files) => Promise<Made>) => Promise<void>;

/**
 * Collects what the stages of a job make in `made`, and prints a line for each when it is done. One error in the findings stops the job.
 */
export function createStage({ stages, mode }: Job, made: Files): Stage {
  const run = async (name: StageName, work: (made: Files) => Promise<Made>) => {
    if (!stages.has(name)) return;
    const start = performance.now();
    const { files = {}, findings, notes = [] } = await work(made);
    for (const [path, content] of Object.entries(files)) made.set(path, content);
    if (findings?.some(({ severity }) => severity === "error"))
      throw new DescriptionError("The description has errors.", findings);
    const summary = findings ? summarise(findings) : describe(Object.entries(files));
    // With --watch, only the changes matter, not the stages that made them.
    if (mode !== "watch") print(`${name.padEnd(8)} ${summary.padEnd(60)} ${duration(start).padStart(8)}`);
    printFindings(findings ?? []);
    printNotes(notes);
  };
  return (name, work) => {
    const result = run(name, work);
    result.catch(() => {}); // a stage that runs beside others may fail before it is awaited
    return result;
  };
}

/** The first file, or the folder that all of them are in. */
function describe(files: [string, string | Buffer][]): string {
  const [[path = "", content = ""] = []] = files;
  const folder = path.split("/")[0];
  if (path.includes("/")) return `${folder}/, ${files.length} files`;
  return `${path}, ${Math.ceil(Buffer.byteLength(content) / 1024)} kB`;
}
