import type { Verdict } from "./compare.js";
import { type Level, levels } from "./judgements.js";
import type { Side } from "./side.js";
import { isAtLeast, neededBump, neededVersion } from "./version.js";

/** Whether the version of what comes next says how much has changed. */
export interface VersionCheck {
  of: "contract" | "package";
  /** What a changeset must announce for the gravest of the changes that concern it. */
  bump: Level;
  base: string | undefined;
  revision: string | undefined;
  /** The lowest version that says enough, or why none can be named. */
  needed: string;
  enough: boolean;
  /** Where the version of the revision stands. */
  stands: string;
}

/** Whether the versions of contract and package say how much has changed. A description in a file alone has no package. */
export function checkVersions(base: Side, revision: Side, verdicts: Verdict[]): [VersionCheck, VersionCheck] {
  const [contract, inPackage] = [
    highest(verdicts.map((one) => one.contract)),
    highest(verdicts.map((one) => one.package)),
  ];
  return [
    {
      of: "contract",
      bump: neededBump(versionOf(base), contract),
      stands: standsAt(revision),
      ...check(versionOf(base), versionOf(revision), contract),
    },
    {
      of: "package",
      bump: neededBump(base.package?.version ?? "", inPackage),
      stands: "version, package.json",
      ...checkPackage(base, revision, inPackage),
    },
  ];
}

/** The version that the description of a side has. */
export const versionOf = ({ description }: Side): string =>
  String((description.info as { version?: unknown }).version);

function standsAt({ description, placeOf, label }: Side): string {
  const place = placeOf(description.info as object, "version");
  return `info.version, ${place ? `${place.file}:${place.line}` : label}`;
}

function check(base: string, revision: string, level: Level) {
  const needed = neededVersion(base, level);
  if (needed === undefined)
    return {
      base,
      revision,
      needed: `${level}, not checked: ${base} is not of the form 1.2.3`,
      enough: true,
    };
  return { base, revision, needed, enough: isAtLeast(revision, needed) };
}

function checkPackage(base: Side, revision: Side, level: Level) {
  if (!base.package || !revision.package)
    return {
      base: undefined,
      revision: undefined,
      needed: `${level}, not checked: a file has no package.json`,
      enough: true,
    };
  const found = check(base.package.version, revision.package.version, level);
  const { announced } = revision.package;
  const bump = neededBump(base.package.version, level);
  if (found.enough || !announced || levels.indexOf(announced) < levels.indexOf(bump)) return found;
  return { ...found, needed: `${found.needed}, announced in .changeset/`, enough: true };
}

const highest = (some: Level[]): Level => levels.findLast((level) => some.includes(level)) ?? "docs";
