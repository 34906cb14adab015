import { deflateRawSync } from "node:zlib";
import { escapeHtml } from "../markdown/highlight-json.js";
import type { Rendered, Section } from "../markdown/render-markdown.js";
import { type Page, plainMarkdown, toRoot } from "../pages/page.js";
import type { Inlined } from "./inlined.js";
import { menu, neighbours } from "./menu.js";
import { searchPage } from "./search-page.js";

/** Makes the HTML around a page's text: head, menu, search, foot. `tries` are the forms of operations, by the paths of their pages. */
export function createFrame(
  siteName: string,
  pages: readonly Page[],
  { style, early, script, search, mark, icon, policy }: Inlined,
  tries: ReadonlyMap<string, string> = new Map(),
): (page: Page, rendered: Rendered) => string {
  return (page, { html, sections }) => {
    const root = toRoot(page.path);
    const tried = tries.get(page.path);
    const title = page.layout === "landing" ? siteName : `${page.title} · ${siteName}`;
    const list = page.layout === "landing" ? "" : contents(sections);
    // For narrow screens, and for operations, which have their samples beside the text.
    const fold =
      list &&
      `<nav class="fold" aria-label="On this page"><details><summary>On this page</summary>${list}</details></nav>\n`;
    const asMarkdown =
      page.markdown && `<p class="as-markdown"><a href="${root}${page.path}.md">Markdown</a></p>\n`;
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
<body class="${page.layout}"${tried === undefined ? "" : ` data-try="${escapeHtml(root + tried)}"`}>
<a class="skip" href="#content">Skip to the text</a>
<header>
<a class="brand" href="${root}index.html">${mark}<span>${escapeHtml(siteName)}</span></a>
<form role="search" action="${root}search.html"><input type="search" name="q" aria-label="Search" aria-keyshortcuts="/ Control+K Meta+K" placeholder="Search"><kbd aria-hidden="true"></kbd></form>
<a class="plain" href="${root}search.html">Index</a>
<a class="plain to-menu" href="#menu">Menu</a>
<button type="button" class="theme" aria-label="Dark colours" aria-pressed="false"></button>
<button type="button" class="open-menu" aria-expanded="false" aria-controls="menu">Menu</button>
</header>
<div class="columns">
<nav id="menu" aria-label="Pages">${menu(pages, page, root)}</nav>
<main id="content" tabindex="-1">
<article>
${html.replace("</h1>\n", `</h1>\n${page.layout === "landing" ? "" : asMarkdown}${fold}`)}</article>
${neighbours(pages, page, root)}<footer>
${page.layout === "landing" ? asMarkdown : ""}<a href="${root}openapi.yaml">openapi.yaml</a> <a href="${root}llms.txt">llms.txt</a>
</footer>
</main>
${page.layout === "text" && list ? `<nav class="contents" aria-label="On this page"><p>On this page</p>${list}</nav>\n` : ""}</div>
${page.markdown && `<script type="text/plain" id="markdown">${packed(plainMarkdown(page, sections))}</script>\n`}<script>${script}</script>
${
  page === searchPage
    ? `<script>${search}</script>
`
    : ""
}</body>
</html>
`;
  };
}

/** The Markdown that a reader may copy, in a third of its size: a page from disk cannot read the file beside it. */
const packed = (text: string): string => deflateRawSync(text, { level: 9 }).toString("base64");

/** Links to the sections of a page; empty where there are too few to choose from. */
function contents(sections: readonly Section[]): string {
  const items = sections
    .filter(({ depth }) => depth === 2)
    .map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`);
  return items.length > 1 ? `<ul>${items.join("")}</ul>` : "";
}
