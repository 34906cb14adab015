import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Description } from "../description/description.js";
import { CannotCompareError } from "./cannot-compare-error.js";

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

/** What differs between two descriptions, paired and aligned by `redocly diff`. Throws `CannotCompareError` when it does not answer. */
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

const redocly = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

/** Exit codes of Redocly mean nothing here: whether something breaks is decided later. */
function redoclyDiff(cwd: string): Promise<string> {
  const args = [
    redocly,
    "diff",
    "base.json",
    "revision.json",
    "--config",
    "redocly.yaml",
    "--format",
    "json",
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd, env, maxBuffer: 1 << 28, timeout: 120_000 },
      (_, stdout, stderr) => {
        if (stdout.trimStart().startsWith("{")) resolve(stdout);
        else reject(new CannotCompareError(`redocly diff gave no answer:\n${stderr}`));
      },
    );
  });
}
