import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { listFiles } from "./output-tree.js";

const record = "node_modules/.cache/aitronos-knowledge/generated.sha256";

/** All that decides what the pipeline makes: the description, the pipeline itself, what its pages run, and the versions of its tools. */
export const readInputs = (): string =>
  `${process.version} ${lastSaved([
    "redocly.yaml",
    "CHANGELOG.md",
    "package-lock.json",
    ...["openapi", "scripts", "src", "test/upload/scenarios"].flatMap(below),
  ])}`;

/** True when neither the inputs nor the files that a complete run made of them have been saved since. */
export function isUpToDate(inputs: string): boolean {
  try {
    return readFileSync(record, "utf8") === withOutput(inputs);
  } catch {
    return false;
  }
}

/** Remembers that `generated/` is what `inputs` make: as they were when the run began, because a file may be saved meanwhile. */
export function rememberRun(inputs: string): void {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, withOutput(inputs));
}

const withOutput = (inputs: string): string => `${inputs} ${lastSaved(below("generated"))}`;

/** Sizes and times, because reading a thousand files takes longer than everything else in an unchanged run. */
function lastSaved(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest("hex");
}

const below = (folder: string) => listFiles(folder).map((path) => `${folder}/${path}`);
