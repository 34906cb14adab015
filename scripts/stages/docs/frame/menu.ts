import { escapeHtml } from "../markdown/highlight-json.js";
import type { Page } from "../pages/page.js";

/** A group with more pages than this is shown only on its own pages, and there only the pages around the current one. */
const longestGroup = 40;

/** Where there are more pages than this, each group is shown on its own pages only. */
const longestMenu = 200;

/** All pages, group by group. `root` leads from the current page to the root of the site. */
export function menu(pages: readonly Page[], current: Page, root: string): string {
  const groups = new Map<string, Page[]>();
  for (const page of pages)
    if (page.group !== undefined) groups.set(page.group, [...(groups.get(page.group) ?? []), page]);
  return [...groups]
    .map(([name, members]) => {
      const isLong = members.length > longestGroup;
      const isFolded = name !== current.group && (isLong || pages.length > longestMenu);
      const shown = isFolded ? members.slice(0, 1) : isLong ? around(members, current) : members;
      const more = members.length - shown.length;
      const items = shown.map((page) => menuItem(page, current, root)).join("");
      const rest = more > 0 ? `<li><a href="${root}search.html">and ${more} more</a></li>` : "";
      return `<h2>${escapeHtml(name)}</h2><ul>${items}${rest}</ul>`;
    })
    .join("");
}

/** As many pages as a menu has room for, with the current one among them. */
function around(members: readonly Page[], current: Page): readonly Page[] {
  const last = members.length - longestGroup;
  const from = Math.max(0, Math.min(members.indexOf(current) - longestGroup / 2, last));
  return members.slice(from, from + longestGroup);
}

const menuItem = (page: Page, current: Page, root: string): string =>
  `<li><a href="${root}${page.path}.html"${page === current ? ' aria-current="page"' : ""}>${escapeHtml(page.title)}${verb(page)}</a></li>`;

const verb = ({ method }: Page): string => (method ? ` <span class="verb">${method}</span>` : "");

/** The previous and the next page, for those who read a group from its first page to its last. */
export function neighbours(pages: readonly Page[], page: Page, root: string): string {
  const group = pages.filter((each) => each.group === page.group && each.layout === "text");
  const at = group.indexOf(page);
  if (at < 0 || page.group === undefined) return "";
  const link = (to: Page | undefined, word: string) =>
    to
      ? `<a class="${word.toLowerCase()}" href="${root}${to.path}.html"><span>${word}</span>${escapeHtml(to.title)}</a>`
      : "";
  const links = link(group[at - 1], "Previous") + link(group[at + 1], "Next");
  return links === "" ? "" : `<nav class="neighbours" aria-label="Neighbouring pages">${links}</nav>\n`;
}
