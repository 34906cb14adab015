import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { transform } from "esbuild";
import type { Finding } from "../../description/finding.js";
import type { Page } from "./page.js";
import { scanMarkdown } from "./scan-markdown.js";

export const guidesNeedChange = "Nothing was written: the guides need a change.";

/** Where links may lead: the places on each page and other file of the site, by address. */
export type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** What is wrong with the files that people write for the site: links to nothing, fences that do not end, snippets that do not parse. */
export async function guideFindings(pages: readonly Page[], places: Places): Promise<Finding[]> {
  const found = pages.map(async ({ path, source }) => {
    if (source === undefined) return [];
    const { links, fences } = scanMarkdown(readFileSync(source, "utf8"));
    const broken = links.flatMap(({ href, ...at }) => {
      const message = linkProblem(path, href, places);
      return message ? [finding(source, at, "guide-link", message)] : [];
    });
    const snippets = fences.map(async ({ language, text, line, closed }) => {
      if (!closed)
        return finding(
          source,
          { line, column: 1 },
          "guide-fence",
          "This fence is never closed",
          "Add a line ```",
        );
      const problem = await snippetProblem(language, text);
      const at = { line: line + (problem?.line ?? 0), column: problem?.column ?? 1 };
      return problem && finding(source, at, "guide-snippet", problem.message);
    });
    return [...broken, ...(await Promise.all(snippets)).filter((each) => each !== undefined)];
  });
  return (await Promise.all(found)).flat();
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

interface SnippetProblem {
  message: string;
  line: number;
  column: number;
}

/** The first syntax error of a snippet, with its line counted from the fence. */
async function snippetProblem(language: string, text: string): Promise<SnippetProblem | undefined> {
  if (language === "json") return jsonProblem(text);
  if (!/^(tsx?|js)$/.test(language)) return undefined;
  try {
    await transform(text, { loader: language as "ts" | "tsx" | "js", logLevel: "silent" });
    return undefined;
  } catch (error) {
    const [first] = (
      error as { errors: { text: string; location: { line: number; column: number } | null }[] }
    ).errors;
    return {
      message: `This snippet does not parse: ${first?.text}`,
      line: first?.location?.line ?? 0,
      column: (first?.location?.column ?? 0) + 1,
    };
  }
}

function jsonProblem(text: string): SnippetProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return { message: `This snippet is not JSON: ${(error as Error).message}`, line: 0, column: 1 };
  }
}
