import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { escapeHtml } from "./highlight.js";
import { type Page, toRoot } from "./page.js";
import type { Rendered } from "./render-markdown.js";

const asset = (name: string): string => readFileSync(`scripts/docs/${name}`, "utf8");
const minify = (text: string, loader: "css" | "js"): string =>
  transformSync(text, { loader, minify: true, target: loader === "js" ? "es2022" : "esnext" }).code.trim();
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** In this order, because of two rules that weigh the same the later wins. Print stands above all of them. */
const sheets = ["colours", "head", "columns", "text", "code", "operation", "landing", "search", "narrow"];
const styleSheet = (): string => {
  const sheet = (name: string) => asset(`style/${name}.css`);
  return `@layer page {${sheets.map(sheet).join("")}}${sheet("print")}`;
};

/** A menu of more pages than this is shown on its own pages only. */
const longestMenu = 40;

/** Makes the HTML around a page's text: head, menu, search, foot. Everything is inline, and the policy names it by its hash. */
export function createFrame(
  siteName: string,
  pages: readonly Page[],
): (page: Page, rendered: Rendered) => string {
  const [style, early, script] = [
    minify(styleSheet(), "css"),
    minify(asset("early.js"), "js"),
    minify(asset("site.js"), "js"),
  ];
  const icon = `data:image/svg+xml,${encodeURIComponent(asset("mark.svg"))}`;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(early)} ${hash(script)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'self' file:",
  ].join("; ");

  return (page, { html, sections }) => {
    const root = toRoot(page.path);
    const title = page.group === undefined ? siteName : `${page.title} · ${siteName}`;
    const contents = sections.filter(({ depth }) => depth === 2);
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(page.summary)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
${page.markdown && `<link rel="alternate" type="text/markdown" href="${root}${page.path}.md">\n`}<style>${style}</style>
<script>${early}</script>
</head>
<body class="${page.layout}">
<a class="skip" href="#content">Skip to the text</a>
<header>
<a class="brand" href="${root}index.html">${asset("mark.svg").trim()}<span>${escapeHtml(siteName)}</span></a>
<form role="search" action="${root}search.html"><input type="search" name="q" aria-label="Search" placeholder="Search"><kbd aria-hidden="true">/</kbd></form>
<button type="button" class="theme" aria-label="Dark or light"></button>
<button type="button" class="open-menu" aria-expanded="false" aria-controls="menu">Menu</button>
</header>
<div class="columns">
<nav id="menu" aria-label="Pages">${menu(pages, page, root)}</nav>
<main id="content" tabindex="-1">
<article>
${html}</article>
${neighbours(pages, page, root)}<footer>
${page.markdown && `<a href="${root}${page.path}.md">This page as Markdown</a> `}<a href="${root}openapi.yaml">openapi.yaml</a> <a href="${root}llms.txt">llms.txt</a>
</footer>
</main>
${page.layout === "text" && contents.length > 1 ? `<nav class="contents" aria-label="On this page"><p>On this page</p><ul>${contents.map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`).join("")}</ul></nav>\n` : ""}</div>
<script>${script}</script>
</body>
</html>
`;
  };
}

function menu(pages: readonly Page[], current: Page, root: string): string {
  const groups = new Map<string, Page[]>();
  for (const page of pages)
    if (page.group !== undefined) groups.set(page.group, [...(groups.get(page.group) ?? []), page]);
  const explorer = `<h2>Explore</h2><ul><li><a href="${root}explorer.html">In Redoc</a></li><li><a href="${root}openapi.yaml">As openapi.yaml</a></li></ul>`;
  const written = [...groups]
    .map(([name, members]) => {
      const shown = members.length > longestMenu && name !== current.group ? members.slice(0, 1) : members;
      const more = members.length - shown.length;
      const items = shown.map((page) => menuItem(page, current, root)).join("");
      const rest = more > 0 ? `<li><a href="${root}search.html">and ${more} more</a></li>` : "";
      return `<h2>${escapeHtml(name)}</h2><ul>${items}${rest}</ul>`;
    })
    .join("");
  return written + explorer;
}

const menuItem = (page: Page, current: Page, root: string): string =>
  `<li><a href="${root}${page.path}.html"${page === current ? ' aria-current="page"' : ""}>${escapeHtml(page.title)}</a></li>`;

/** The way on, for those who read from the first page to the last of a group. */
function neighbours(pages: readonly Page[], page: Page, root: string): string {
  const group = pages.filter((each) => each.group === page.group && each.layout === "text");
  const at = group.indexOf(page);
  if (at < 0 || page.group === undefined) return "";
  const link = (to: Page | undefined, word: string) =>
    to
      ? `<a class="${word.toLowerCase()}" href="${root}${to.path}.html"><span>${word}</span>${escapeHtml(to.title)}</a>`
      : "";
  const links = link(group[at - 1], "Before") + link(group[at + 1], "Next");
  return links === "" ? "" : `<nav class="neighbours" aria-label="Neighbouring pages">${links}</nav>\n`;
}
