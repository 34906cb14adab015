/**
 * The documentation is a static site, and every page of it is Markdown first: emitters turn the description into Markdown (docs/operation-page,
 * docs/error-page), the guides beside the description are Markdown already, and one renderer makes the HTML (docs/render-markdown, docs/frame).
 * So each page is there twice, for people and for machines, and the two cannot differ. Pages carry everything they show, are whole without
 * their script, and ask the network for nothing. Redoc, made by `redocly build-docs` in a process of its own, is one more page: the explorer.
 */
import type { Description } from "../../description/description.js";
import type { Files } from "../../runner/output-tree.js";
import type { DocsSources } from "./build-site.js";
import { buildExplorer } from "./explorer.js";

/** Begins with what needs only the root file, and returns what makes the site once the description is bundled. */
export function startDocs(
  sources: DocsSources,
  signal: AbortSignal,
): (description: Description, text: string | Buffer) => Promise<Files> {
  const explorer = buildExplorer(sources.spec, signal);
  explorer.catch(() => {}); // reported when the site is made
  return async (description: Description, text: string | Buffer) => {
    const { buildSite } = await import("./build-site.js"); // when it is due: what renders Markdown is slow to load
    const files = await buildSite(description, sources);
    files.set("openapi.yaml", text);
    files.set("explorer.html", await explorer);
    return files;
  };
}
