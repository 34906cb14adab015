import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Finding } from "../../description/finding.js";

/** A warning for each file in `paths/` and `components/` beside the root file that is not among the files that were read. */
export function findUnusedFiles(root: string, read: ReadonlySet<string>): Finding[] {
  return ["paths", "components"]
    .map((name) => join(dirname(root), name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => resolve(parentPath, name))
    .filter((path) => !read.has(path))
    .map((path) => ({
      rule: "house/unused-file",
      severity: "warn",
      message: "Nothing refers to this file",
      file: relative(process.cwd(), path),
      line: 1,
      column: 1,
      hint: "Refer to it, or delete it.",
    }));
}
