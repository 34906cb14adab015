import semver from "semver";
import type { Level } from "./judgements.js";

/** By what a version must rise from `base` to announce changes of this level. Below 1.0.0 a minor version may break (semver.org, item 4). */
export const neededBump = (base: string, level: Level): Level =>
  level === "major" && semver.parse(base)?.major === 0 ? "minor" : level;

/** The lowest version after `base` that announces changes of this level. */
export function neededVersion(base: string, level: Level): string | undefined {
  const parsed = semver.parse(base);
  if (!parsed) return undefined;
  if (level === "docs") return base;
  const { major, minor, patch } = parsed; // a candidate counts as its version
  const bump = neededBump(base, level) as Exclude<Level, "docs">;
  return semver.inc(`${major}.${minor}.${patch}`, bump) ?? undefined;
}

/** Whether `version` says at least what `needed` says; a candidate counts as its version. */
export function isAtLeast(version: string, needed: string): boolean {
  return semver.parse(version) !== null && new semver.SemVer(version).compareMain(needed) >= 0;
}
