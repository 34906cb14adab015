import type { Verdict } from "./compare.js";
import type { Level } from "./judgements.js";
import { audiences, reasons } from "./judgements.js";

const headings: Record<Level, string> = {
  major: "Breaking",
  minor: "New",
  patch: "More precise",
  docs: "Documentation",
};

/** A draft of the changelog entry, Markdown in the form of a changeset; somebody who knows why should say so in it. */
export function changelogEntry(verdicts: Verdict[], bump: Level, packageName?: string): string {
  const sections = (Object.keys(headings) as Level[]).flatMap((level) => {
    const lines = verdicts.filter((verdict) => verdict.level === level).map(bullet);
    return lines.length > 0 ? [`### ${headings[level]}\n\n${lines.join("\n")}`] : [];
  });
  const front = bump === "docs" || !packageName ? "" : `---\n"${packageName}": ${bump}\n---\n\n`;
  return `${front}${sections.join("\n\n")}`;
}

const bullet = ({ wheres: [where, ...others], text, rows, level, audiences: reached }: Verdict): string => {
  const more = others.length > 0 ? ` (and in ${others.length} more places)` : "";
  const why =
    level === "docs" ? "" : ` For ${reached.map((one) => audiences[one]).join(" and ")}: ${reasons(rows)}`;
  return `- **${where}**${more}: ${text}.${why}`;
};
