import type { Description } from "../../description/description.js";
import { DescriptionError } from "../../description/description-error.js";
import type { Files } from "../../runner/output-tree.js";
import type { DocsSources } from "./docs-sources.js";
import { createFrame } from "./frame/frame.js";
import { readInlined } from "./frame/inlined.js";
import { searchHtml, searchPage } from "./frame/search-page.js";
import { guideFindings, guidesNeedChange } from "./guides/guide-findings.js";
import { type Rendered, renderMarkdown } from "./markdown/render-markdown.js";
import { packageName, readChangelog } from "./pages/changelog-notes.js";
import { llmsText } from "./pages/llms-text.js";
import { type Page, plainMarkdown } from "./pages/page.js";
import { readPages } from "./read-pages.js";
import { buildTry } from "./try/build-try.js";

/**
 * The docs are a static site, and every page is Markdown first: emitters turn the description into Markdown, the guides are Markdown already, and one
 * renderer makes the HTML. So each page exists twice, for people and for machines, and the two cannot differ. Pages carry everything
 * they show, are whole without their script, and ask the network for nothing.
 */
export async function buildSite(description: Description, sources: DocsSources): Promise<Files> {
  const { title = "API", summary } = (description.info ?? {}) as { title?: string; summary?: string };
  const { others = [] } = sources;
  const inlining = readInlined(); // in a process of its own, while the pages are rendered
  inlining.catch(() => {}); // it is awaited below, unless something else fails before
  const pages = await readPages(description, sources);
  const rendered = await renderPages(pages, sources.renderElsewhere);
  const places = new Map([
    ...[...rendered].map(([{ path }, { html }]) => [`${path}.md`, idsOf(html)] as const),
    ...["openapi.yaml", "llms.txt", ...others.map(({ path }) => `${path}.yaml`)].map(
      (path) => [path, new Set<string>()] as const,
    ),
  ]);
  const findings = sources.changelog ? await guideFindings(pages, places) : []; // guides of others pass
  if (findings.length > 0) throw new DescriptionError(guidesNeedChange, findings);
  const all = [...pages, searchPage];
  const inlined = await inlining;
  const client = packageName(readChangelog(sources.changelog));
  const script = await sources.tryScript;
  const trying = script ? await buildTry(description, { script, client, title, inlined }) : undefined;
  const frame = createFrame(title, all, inlined, trying?.addresses);
  const files: Files = new Map();
  const put = (path: string, content: string | Buffer) => {
    if (files.has(path)) throw new DescriptionError(`Two pages of the docs have the address ${path}`);
    files.set(path, content);
  };
  for (const page of all) {
    const content: Rendered = rendered.get(page) ?? { html: searchHtml(rendered), sections: [] };
    put(`${page.path}.html`, frame(page, content));
    if (page !== searchPage) put(`${page.path}.md`, plainMarkdown(page, content.sections));
  }
  for (const [path, content] of trying?.files ?? []) put(path, content);
  put("openapi.yaml", sources.text);
  for (const { path, text } of others) put(`${path}.yaml`, text);
  put("llms.txt", llmsText(title, summary ?? pages[0]?.summary ?? "", pages));
  return files;
}

/** The second half is rendered elsewhere at the same time, if there is such a place. */
async function renderPages(
  pages: readonly Page[],
  elsewhere: DocsSources["renderElsewhere"] = async (texts) => texts.map(renderMarkdown),
): Promise<Map<Page, Rendered>> {
  const texts = pages.map(({ markdown }) => markdown);
  const half = Math.ceil(texts.length / 2);
  const second = elsewhere(texts.slice(half));
  const rendered = [...texts.slice(0, half).map(renderMarkdown), ...(await second)];
  return new Map(pages.map((page, index) => [page, rendered[index] as Rendered]));
}

const idsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
