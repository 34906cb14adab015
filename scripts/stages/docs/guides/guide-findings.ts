import { readFileSync } from "node:fs";
import { posix } from "node:path";
import type { Finding } from "../../../description/finding.js";
import { scanMarkdown } from "../markdown/scan-markdown.js";
import type { Page } from "../pages/page.js";
import { snippetProblems } from "./snippet-problems.js";

export const guidesNeedChange = "Nothing was written: the guides need a change.";

/** Where links may lead: the places on each page and other file of the site, by address. */
export type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** Mistakes in the files that people write for the site: links to nothing, fences that do not end, snippets that do not work. */
export async function guideFindings(pages: readonly Page[], places: Places): Promise<Finding[]> {
  const scanned = pages.flatMap(({ path, source }) =>
    source === undefined ? [] : [{ path, source, ...scanMarkdown(readFileSync(source, "utf8")) }],
  );
  const problems = await snippetProblems(
    scanned.flatMap(({ fences }) => fences.filter(({ closed }) => closed)),
  );
  return scanned.flatMap(({ path, source, links, fences }) => [
    ...links.flatMap(({ href, ...at }) => {
      const message = linkProblem(path, href, places);
      return message ? [finding(source, at, "guide-link", message)] : [];
    }),
    ...fences.flatMap((fence) => {
      const start = { line: fence.line, column: 1 };
      if (!fence.closed)
        return [finding(source, start, "guide-fence", "This fence is never closed", "Add a line ```")];
      const problem = problems.get(fence);
      if (problem === undefined) return [];
      const at = { line: fence.line + problem.line, column: problem.column };
      return [finding(source, at, "guide-snippet", problem.message)];
    }),
  ]);
}

function finding(
  file: string,
  at: { line: number; column: number },
  rule: string,
  message: string,
  hint?: string,
): Finding {
  return { file, ...at, rule, severity: "error", message, ...(hint === undefined ? {} : { hint }) };
}

function linkProblem(from: string, href: string, places: Places): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return undefined;
  const [file = "", anchor] = href.split("#");
  const target = file === "" ? `${from}.md` : posix.join(posix.dirname(from), file);
  const ids = places.get(target);
  if (ids === undefined) return `The link ${href} leads to no page: the site has no ${target}`;
  return anchor === undefined || ids.has(anchor)
    ? undefined
    : `The link ${href} leads to no heading: ${target} has no #${anchor}`;
}
