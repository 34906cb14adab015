import { changeSections } from "./change-sections.js";
import type { Verdict } from "./compare.js";
import type { Level } from "./judgements.js";

/** A draft of the changelog entry, Markdown in the form of a changeset; the author adds why. */
export function changelogEntry(verdicts: Verdict[], bump: Level, packageName?: string): string {
  const front = bump === "docs" || !packageName ? "" : `---\n"${packageName}": ${bump}\n---\n\n`;
  return `${front}${changeSections(verdicts)}`;
}
