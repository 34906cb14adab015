import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Description } from "../description/description.js";

/** One difference, as `redocly diff` reports it. Pointers lead into the descriptions that were compared. */
export interface StructuralChange {
  /** From the root to the changed node, through the references on the way. */
  path: string;
  typeName: string;
  kind: "added" | "removed" | "modified";
  /** How Redocly rates it. */
  impact: "major" | "minor" | "patch";
  /** Of what was modified; `key` is its name. */
  property?: string;
  base?: Side;
  revision?: Side;
  verdicts: { ruleId: string; message: string; location: { pointer: string } }[];
}

export interface Side {
  pointer: string;
  value?: unknown;
}

/** What differs between two descriptions, paired and aligned by `redocly diff`. Throws with Redocly's words when it fails. */
export async function structuralChanges(
  base: Description,
  revision: Description,
): Promise<StructuralChange[]> {
  const folder = await mkdtemp(join(tmpdir(), "diff-"));
  try {
    await Promise.all([
      writeFile(join(folder, "base.json"), JSON.stringify(base)),
      writeFile(join(folder, "revision.json"), JSON.stringify(revision)),
      // Without it a removed response is rated "patch".
      writeFile(join(folder, "redocly.yaml"), "telemetry: off\nextends:\n  - diff-recommended\n"),
    ]);
    const report: { changes: StructuralChange[] } = JSON.parse(await redoclyDiff(folder));
    return report.changes;
  } finally {
    await rm(folder, { recursive: true });
  }
}

let worker: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** One comparison after the other, all in one worker: to load Redocly takes twenty times as long as to compare. */
function redoclyDiff(folder: string): Promise<string> {
  worker ??= new Worker(new URL("../redocly/diff-worker.js", import.meta.url), {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  const busy = worker;
  const report = turn.then(() => {
    busy.ref();
    return new Promise<string>((resolve, reject) => {
      busy.once("message", ({ stdout, stderr }: { stdout: string; stderr: string }) => {
        busy.unref(); // so that a program may end when nothing is compared
        busy.removeListener("error", reject);
        if (stdout.trimStart().startsWith("{")) resolve(stdout);
        else reject(new Error(`redocly diff gave no report:\n${stderr}`));
      });
      busy.once("error", reject);
      busy.postMessage(folder);
    });
  });
  turn = report.catch(() => undefined);
  return report;
}
