import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files by their path below the output folder, "/" between folders. */
export type Files = Map<string, string | Buffer>;

/** How a folder differs from what the stages made. */
export interface Difference {
  path: string;
  kind: "missing" | "changed" | "leftover";
}

/** Compares both ways: files that are missing or changed in `folder`, and files that are left over there. */
export function compareTree(folder: string, files: Files): Difference[] {
  const present = new Set(listFiles(folder));
  const differences: Difference[] = [];
  for (const [path, content] of files) {
    if (!present.delete(path)) differences.push({ path, kind: "missing" });
    else if (!readFileSync(join(folder, path)).equals(Buffer.from(content)))
      differences.push({ path, kind: "changed" });
  }
  for (const path of present) differences.push({ path, kind: "leftover" });
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Makes `folder` hold exactly `files` and returns what was different. Everything is first written beside it and then renamed, so that a
 * full disk or a killed process leaves the previous files as they were.
 */
export function writeTree(
  folder: string,
  files: Files,
  differences = compareTree(folder, files),
): Difference[] {
  const aside = new Map<string, string>();
  try {
    for (const { path, kind } of differences) {
      if (kind === "leftover") continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      aside.set(`${target}.${process.pid}.aside`, target);
      writeFileSync(`${target}.${process.pid}.aside`, files.get(path) as string | Buffer);
    }
    for (const [from, to] of aside) renameSync(from, to);
  } catch (error) {
    for (const from of aside.keys()) rmSync(from, { force: true });
    throw error;
  }
  for (const { path, kind } of differences) if (kind === "leftover") rmSync(join(folder, path));
  return differences;
}

/** All files below `folder`, sorted; none when it does not exist. */
export const listFiles = (folder: string): string[] => (existsSync(folder) ? below(folder, "").sort() : []);

const below = (folder: string, path: string): string[] =>
  readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return below(folder, `${path}${entry.name}/`);
    return entry.isFile() ? [`${path}${entry.name}`] : [];
  });
