import { escapeHtml } from "./highlight.js";
import type { Inlined } from "./inlined.js";
import { menu, neighbours } from "./menu.js";
import { type Page, toRoot } from "./page.js";
import type { Rendered } from "./render-markdown.js";

/** Makes the HTML around a page's text: head, menu, search, foot. */
export function createFrame(
  siteName: string,
  pages: readonly Page[],
  { style, early, script, mark, policy }: Inlined,
): (page: Page, rendered: Rendered) => string {
  const icon = `data:image/svg+xml,${encodeURIComponent(mark)}`;

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
<a class="brand" href="${root}index.html">${mark}<span>${escapeHtml(siteName)}</span></a>
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
