import type { Description } from "../../description/description.js";
import { DescriptionError } from "../../description/description-error.js";
import { readOperations } from "../../description/read-operations.js";
import { CannotCompareError } from "../../diff/cannot-compare-error.js";
import { type Release, releasesIn } from "../../diff/releases.js";
import { compareVersions } from "../../diff/version.js";
import { firstEntry, releasedEntry, unreleasedEntry } from "./changelog-entries.js";
import { type PackageNotes, readPackageNotes } from "./changelog-notes.js";
import { blocks } from "./markdown.js";
import type { Page } from "./page.js";

const origin =
  "What changed in the contract, release by release. Each entry is made by comparing the description with that of the release before, as `npm run diff` does: every change has a verdict, whom it concerns, and why.";

/** The history of the contract. `spec` is its root file, `releases` the folder of what was released, `changelog` the package's own, in Markdown. */
export async function changelogPage(
  description: Description,
  { spec, releases: folder, changelog }: { spec: string; releases: string; changelog: string },
): Promise<Page> {
  const notes = readPackageNotes(changelog);
  try {
    const releases = releasesIn(folder);
    const [last] = releases;
    const entries = last
      ? await history(description, spec, releases, notes)
      : beforeFirstRelease(description, notes);
    return {
      path: "changelog",
      title: "Changelog",
      summary: `What changed, release by release, and whom it breaks. ${last ? `The last release is ${last.version}` : "Nothing has been released yet"}.`,
      group: "Reference",
      layout: "text",
      markdown: blocks("# Changelog", origin, ...entries),
    };
  } catch (error) {
    if (!(error instanceof CannotCompareError)) throw error;
    if (!error.finding) throw new DescriptionError(error.message);
    throw new DescriptionError("The description of a release cannot be read.", [error.finding]);
  }
}

const beforeFirstRelease = (description: Description, notes: PackageNotes): string[] => [
  "> [!NOTE]\n> Nothing has been released yet.",
  firstEntry("Unreleased", "The first release will describe", description, readOperations(description)),
  ...[...notes].map(([version, note]) => blocks(`## ${version}`, note)),
];

/** The newest first. What compares is loaded here, because most runs have nothing to compare. */
async function history(
  description: Description,
  spec: string,
  releases: readonly Release[],
  notes: PackageNotes,
): Promise<string[]> {
  const { compareReleases } = await import("./changelog-comparisons.js");
  const { first, unreleased, released } = await compareReleases(spec, releases);
  const versions = new Set([...releases.map(({ version }) => version), ...notes.keys()]);
  const oldest = releases.at(-1)?.version;
  const entries = [...versions]
    .sort((a, b) => compareVersions(b, a))
    .map((version) => {
      const said =
        version === oldest
          ? firstEntry(version, "The first release describes", first, readOperations(description))
          : releasedEntry(version, released.get(version));
      const note = notes.get(version);
      return blocks(said, note && blocks(`### The package in ${version}`, note));
    });
  return [unreleasedEntry(unreleased), ...entries];
}
