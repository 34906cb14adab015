/**
 * The documentation is a static site, and every page of it is Markdown first: emitters turn the description into Markdown (docs/operation-page,
 * docs/error-page), the guides beside the description are Markdown already, and one renderer makes the HTML (docs/render-markdown, docs/frame).
 * So each page is there twice, for people and for machines, and the two cannot differ. Pages carry everything they show, are whole without
 * their script, and ask the network for nothing. Redoc, made by `redocly build-docs` in a process of its own, is one more page: the explorer.
 */
import { dirname, join } from "node:path";
import type { Description } from "./description.js";
import { DescriptionError } from "./description-error.js";
import { buildExplorer } from "./docs/explorer.js";
import { createFrame } from "./docs/frame.js";
import { readInlined } from "./docs/inlined.js";
import { llmsText } from "./docs/llms-text.js";
import { plainMarkdown } from "./docs/page.js";
import { readPages } from "./docs/read-pages.js";
import { type Rendered, renderMarkdown } from "./docs/render-markdown.js";
import { searchHtml, searchPage } from "./docs/search-page.js";
import type { Files } from "./output-tree.js";

/** What the site is made of beside the description itself. */
export interface DocsSources {
  /** The root file of the description; its guides stand beside it, in the folder guides/. */
  spec: string;
  /** The file that tells the history of the description, in Markdown. */
  changelog: string | undefined;
}

/** Begins with what needs only the root file, and returns what makes the site once the description is bundled. */
export function startDocs(
  sources: DocsSources,
  signal: AbortSignal,
): (description: Description, text: string | Buffer) => Promise<Files> {
  const explorer = buildExplorer(sources.spec, signal);
  explorer.catch(() => {}); // reported when the site is made
  const inlined = readInlined();
  inlined.catch(() => {});
  return async (description: Description, text: string | Buffer) => {
    const files = await buildSite(description, sources, inlined);
    files.set("openapi.yaml", text);
    files.set("explorer.html", await explorer);
    return files;
  };
}

/** Every page, its Markdown beside it, and what machines look for; without the explorer. */
export async function buildSite(
  description: Description,
  { spec, changelog }: DocsSources,
  inlined = readInlined(),
): Promise<Files> {
  const { title = "API", summary } = (description.info ?? {}) as { title?: string; summary?: string };
  const pages = await readPages(description, join(dirname(spec), "guides"), changelog);
  const rendered = new Map(pages.map((page) => [page, renderMarkdown(page.markdown)]));
  const all = [...pages, searchPage];
  const frame = createFrame(title, all, await inlined);
  const files: Files = new Map();
  const put = (path: string, content: string) => {
    if (files.has(path)) throw new DescriptionError(`Two pages of the docs have the address ${path}`);
    files.set(path, content);
  };
  for (const page of all) {
    const content: Rendered = rendered.get(page) ?? { html: searchHtml(rendered), sections: [] };
    put(`${page.path}.html`, frame(page, content));
    if (page !== searchPage) put(`${page.path}.md`, plainMarkdown(page));
  }
  put("llms.txt", llmsText(title, summary ?? pages[0]?.summary ?? "", pages));
  return files;
}
