import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DescriptionError } from "../../../description/description-error.js";
import { firstSentence } from "../markdown/markdown.js";
import { guidesGroup, type Page } from "../pages/page.js";

const parts = /^(?:<!-- (.+) -->\n)?(# (.+)\n+([\s\S]*))$/;

/**
 * The guides beside a description, in the folder guides/: each file of Markdown is a page, and the numbers before their names order them. A
 * comment before the title names the group of the menu, and the first paragraph is the summary. `index.md` is the first page of the site.
 */
export function guidePages(folder: string): Page[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const source = join(folder, name);
      const [, group = guidesGroup, markdown = "", title, rest = ""] =
        parts.exec(readFileSync(source, "utf8")) ?? [];
      if (title === undefined) throw new DescriptionError(`${source} does not begin with a title: # …`);
      const summary = firstSentence(rest.split(/\n\n/)[0]);
      if (name === "index.md")
        return { path: "index", title, summary, group: undefined, layout: "landing", markdown, source };
      const path = `guides/${name.replace(/^\d+-/, "").replace(/\.md$/, "")}`;
      return { path, title, summary, group, layout: "text", markdown, source };
    });
}
