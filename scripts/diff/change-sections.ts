import type { Verdict } from "./compare.js";
import { audiences, type Level, reasons } from "./judgements.js";

const headings: Record<Level, string> = {
  major: "Breaking",
  minor: "New",
  patch: "More precise",
  docs: "Documentation",
};

/** The changes, in Markdown, under a heading for each verdict, the gravest first. `release` is for pages that tell of several. */
export const changeSections = (verdicts: Verdict[], release?: string): string =>
  (Object.keys(headings) as Level[])
    .flatMap((level) => {
      const title = release === undefined ? headings[level] : `${headings[level]} in ${release}`;
      const lines = verdicts.filter((verdict) => verdict.level === level).map(bullet);
      return lines.length > 0 ? [`### ${title}\n\n${lines.join("\n")}`] : [];
    })
    .join("\n\n");

const bullet = ({ wheres: [where, ...others], text, rows, level, audiences: reached }: Verdict): string => {
  const more = others.length > 0 ? ` (and ${others.length} more place${others.length > 1 ? "s" : ""})` : "";
  const why =
    level === "docs" ? "" : ` For ${reached.map((one) => audiences[one]).join(" and ")}: ${reasons(rows)}`;
  return `- **${where}**${more}: ${text}.${why}`;
};
