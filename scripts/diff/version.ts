import type { Level } from "./judgements.js";

/** Whether what was released next has a version that says how much has changed. */
export interface VersionCheck {
  of: "contract" | "package";
  /** Of the changes that concern it. */
  level: Level;
  base: string | undefined;
  revision: string | undefined;
  /** The lowest version that says enough, or why none can be named. */
  needed: string;
  enough: boolean;
}

/** The lowest version after `base` that announces changes of this level. Below 1.0.0 a minor version may break (semver.org, item 4). */
export function neededVersion(base: string, level: Level | undefined): string | undefined {
  const parts = parseVersion(base);
  if (!parts) return undefined;
  const [major, minor, patch] = parts;
  if (level === undefined || level === "docs") return base;
  if (level === "patch") return `${major}.${minor}.${patch + 1}`;
  return level === "major" && major > 0 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}

/** Compares versions by their three numbers; what follows a hyphen is a candidate for the version before it. */
export function isAtLeast(version: string, needed: string): boolean {
  const [a, b] = [parseVersion(version), parseVersion(needed)];
  if (!a || !b) return false;
  const index = a.findIndex((part, position) => part !== b[position]);
  return index === -1 || (a[index] as number) > (b[index] as number);
}

/** Sorts versions, the lowest first; a candidate comes before its version. */
export function compareVersions(a: string, b: string): number {
  const [[numbersA, candidateA], [numbersB, candidateB]] = [divide(a), divide(b)];
  const collator = new Intl.Collator("en", { numeric: true });
  if (numbersA !== numbersB || !candidateA || !candidateB)
    return collator.compare(numbersA, numbersB) || (candidateA ? -1 : 0) - (candidateB ? -1 : 0);
  return collator.compare(candidateA, candidateB);
}

const divide = (version: string): [numbers: string, candidate: string] => {
  const at = version.indexOf("-");
  return at < 0 ? [version, ""] : [version.slice(0, at), version.slice(at + 1)];
};

/** Whether a text is a version of three numbers, a candidate's included. */
export const isVersion = (text: string): boolean => parseVersion(text) !== undefined;

function parseVersion(version: string): [number, number, number] | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}
