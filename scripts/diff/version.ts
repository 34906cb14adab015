import semver from "semver";
import type { Level } from "./judgements.js";

/** The lowest version after `base` that announces changes of this level. Below 1.0.0 a minor version may break (semver.org, item 4). */
export function neededVersion(base: string, level: Level): string | undefined {
  const parsed = semver.parse(base);
  if (!parsed) return undefined;
  if (level === "docs") return base;
  const { major, minor, patch } = parsed; // a candidate counts as its version
  return (
    semver.inc(`${major}.${minor}.${patch}`, level === "major" && major === 0 ? "minor" : level) ?? undefined
  );
}

/** Whether `version` says at least what `needed` says; a candidate counts as its version. */
export function isAtLeast(version: string, needed: string): boolean {
  return semver.parse(version) !== null && new semver.SemVer(version).compareMain(needed) >= 0;
}
