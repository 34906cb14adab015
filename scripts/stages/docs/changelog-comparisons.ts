import { readFileSync } from "node:fs";
import type { Description } from "../../description/description.js";
import { compare } from "../../diff/compare.js";
import { type ReadDescription, readDescription } from "../../diff/read-description.js";
import type { Release } from "../../diff/releases.js";
import { type Comparison, versionOf } from "./changelog-entries.js";
import { remembered } from "./changelog-memory.js";

export interface Comparisons {
  first: Description;
  unreleased: Comparison;
  /** By the release that is compared with the one before. */
  released: Map<string, Comparison>;
}

/** Compares each of the releases, the newest first, with the one before, and the description at `spec` with the newest. */
export async function compareReleases(spec: string, releases: readonly Release[]): Promise<Comparisons> {
  const [newest, oldest] = [releases[0], releases.at(-1)] as [Release, Release];
  const unreleased = between(newest.version, await readDescription(newest.file), await readDescription(spec));
  const released = new Map<string, Comparison>();
  for (const [index, { version, file }] of releases.slice(0, -1).entries()) {
    const before = releases[index + 1] as Release;
    const texts = [before.file, file].map((each) => readFileSync(each, "utf8"));
    const comparison = remembered([before.version, ...texts], async () =>
      between(before.version, await readDescription(before.file), await readDescription(file)),
    );
    released.set(version, await comparison);
  }
  const { description: first } = await readDescription(oldest.file);
  return { first, unreleased: await unreleased, released };
}

const between = async (
  since: string,
  base: ReadDescription,
  revision: ReadDescription,
): Promise<Comparison> => ({
  since,
  from: versionOf(base.description),
  to: versionOf(revision.description),
  verdicts: await compare(base, revision),
});
