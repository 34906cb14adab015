import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "./output-tree.js";

const record = "node_modules/.cache/aitronos-knowledge/generated.sha256";

/** True when neither the inputs of the pipeline nor the files it made have changed since the last complete run. */
export function isUpToDate(): boolean {
  try {
    return readFileSync(record, "utf8") === fingerprint();
  } catch {
    return false;
  }
}

/** Remembers that `generated/` is now what the inputs make. */
export function rememberRun(): void {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, fingerprint());
}

/** One hash over the description, the pipeline itself, what its pages run, the versions of its tools, and the output. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const paths = [
    "redocly.yaml",
    "CHANGELOG.md",
    "package-lock.json",
    ...["openapi", "scripts", "src", "generated", "test/upload/scenarios"].flatMap(below),
  ];
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

const below = (folder: string) => listFiles(folder).map((path) => join(folder, path));
