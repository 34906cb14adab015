import { escapeHtml } from "./highlight.js";
import type { Page } from "./page.js";
import type { Rendered, Section } from "./render-markdown.js";

const excerpt = 260;

/** The page that finds words in all others. Its list is the index, and without a script it is a table of contents. */
export const searchPage: Page = {
  path: "search",
  title: "Search",
  summary: "Finds words on every page.",
  group: undefined,
  layout: "text",
  markdown: "",
};

/** Every heading of every page, with what it is about. */
export function searchHtml(rendered: ReadonlyMap<Page, Rendered>): string {
  const items = [...rendered].flatMap(([page, { sections }]) =>
    sections.map((section) => item(page, section)),
  );
  return `<h1>Search</h1>
<input type="search" aria-label="Words to find" placeholder="What are you looking for?">
<p id="search-count" role="status">${items.length} entries</p>
<ul id="search-index">
${items.join("\n")}
</ul>
`;
}

function item(page: Page, { id, depth, title, text }: Section): string {
  const address = `${page.path}.html${depth === 1 ? "" : `#${id}`}`;
  const name = depth === 1 ? page.title : `${page.title} › ${title}`;
  const words = text.replaceAll(/\[!\w+\]|\s+/g, " ").trim();
  const short = words.length > excerpt ? `${words.slice(0, excerpt).replace(/\s\S*$/, "")} …` : words;
  const rest = [
    ...new Set(
      words
        .slice(short.length - 2)
        .toLowerCase()
        .match(/[\p{L}\p{N}_.-]{3,}/gu),
    ),
  ];
  const more = words === short ? "" : ` data-more="${escapeHtml(rest.join(" "))}"`;
  return `<li${more}><a href="${escapeHtml(address)}">${escapeHtml(name)}</a> <span>${escapeHtml(short)}</span></li>`;
}
