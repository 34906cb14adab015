import { escapeHtml } from "../markdown/highlight-json.js";
import type { Rendered, Section } from "../markdown/render-markdown.js";
import { conventionsPath, maintainers, type Page, schemasFolder } from "../pages/page.js";

const excerpt = 260;
/** A name in the code of more sections of a page than this leads only to the first of them. */
const often = 5;

/** The page that finds words in all others. Its list is the index, and without a script it is a table of contents. */
export const searchPage: Page = {
  path: "search",
  title: "Search",
  summary: "Finds words on every page.",
  group: undefined,
  layout: "text",
  markdown: "",
};

/**
 * Every heading of every page, with what it is about. Text that several pages have word for word, such as a shared error, is found on the
 * first of them.
 */
export function searchHtml(rendered: ReadonlyMap<Page, Rendered>): string {
  const seen = new Set<string>();
  const isNew = ({ depth, title, text }: Section) => {
    const words = `${title} ${text}`;
    const fresh = depth === 1 || !seen.has(words);
    seen.add(words);
    return fresh;
  };
  const items = [...rendered].flatMap(([page, { sections }]) => {
    const times = new Map<string, number>();
    return sections.filter(isNew).map((section) => item(page, section, times));
  });
  items.push(...fieldItems([...rendered.keys()]));
  const pages = [...rendered.keys()].filter(({ group }) => group !== undefined && group !== maintainers);
  const ways = pages
    .filter((page, at) => pages.findIndex(({ group }) => group === page.group) === at) // the first of each group
    .map(({ path, title }) => `<a href="${escapeHtml(path)}.html">${escapeHtml(title)}</a>`);
  return `<h1>Search</h1>
<input type="search" aria-label="Words to find" placeholder="What are you looking for?">
<p id="search-count" role="status">Words, an error code, a field, a method: everything on this site can be found by its name.</p>
<p id="search-ways" hidden>Or go on from here: ${ways.join(" · ")}</p>
<ul id="search-index">
${items.join("\n")}
</ul>
`;
}

/**
 * Every field of every operation and schema, and every field and header that all of them share, by its name, once: it leads to the first
 * place that describes it, and names the operations.
 */
function fieldItems(pages: readonly Page[]): string[] {
  const places = new Map<string, { address: string; titles: Set<string> }>();
  const withFields = pages.filter(
    ({ path, layout }) =>
      layout === "operation" || path === conventionsPath || path.startsWith(schemasFolder),
  );
  for (const { path, title, markdown } of withFields)
    for (const [, id = "", name = ""] of markdown.matchAll(fieldPlace)) {
      const place = places.get(name) ?? { address: `${path}.html#${id}`, titles: new Set() };
      places.set(name, { ...place, titles: place.titles.add(title) });
    }
  return [...places].map(([name, { address, titles }]) => {
    const some = [...titles].slice(0, 3).join(", ");
    const text = titles.size > 3 ? `${some} and ${titles.size - 3} more` : some;
    return `<li data-field><a href="${escapeHtml(address)}">${escapeHtml(name)}</a> <span>Field of ${escapeHtml(text)}</span></li>`;
  });
}

const fieldPlace = /<a id="([^"]+)"><\/a>`([^`]+)`/g;

function item(page: Page, { id, depth, title, text, code }: Section, times: Map<string, number>): string {
  const address = `${page.path}.html${depth === 1 ? "" : `#${id}`}`;
  const name = depth === 1 ? page.title : `${page.title} › ${title}`;
  const words = text.replaceAll(/\[!\w+\]|\s+/g, " ").trim();
  const short = words.length > excerpt ? `${words.slice(0, excerpt).replace(/\s\S*$/, "")} …` : words;
  const rest = words === short ? "" : words.slice(short.length - 2);
  const seldom = (name: string) => {
    times.set(name, (times.get(name) ?? 0) + 1);
    return (times.get(name) ?? 0) <= often;
  };
  const more = unsaid(rest, /[\p{L}\p{N}_.-]{3,}/gu, short).join(" ");
  const names = unsaid(code, /[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}\p{N}_$]+)*/gu, `${short} ${more}`)
    .filter(seldom)
    .join(" ");
  const attributes = [
    more && ` data-more="${escapeHtml(more)}"`,
    names && ` data-code="${escapeHtml(names)}"`,
    page.group === maintainers && " data-late",
  ].filter(Boolean);
  return `<li${attributes.join("")}><a href="${escapeHtml(address)}">${escapeHtml(name)}</a> <span>${escapeHtml(short)}</span></li>`;
}

/** Each word of a text once, without those that stand in what the entry says already. */
function unsaid(text: string, word: RegExp, said: string): string[] {
  const words = new Set(text.toLowerCase().match(word));
  const before = said.toLowerCase();
  return [...words].filter((each) => each.length > 2 && !before.includes(each));
}
