import { usage } from "../../../scripts/prober/usage.js";
import { openDescription } from "../../../scripts/stages/bundle/open-description.js";
import { buildSite } from "../../../scripts/stages/docs/build-site.js";
import type { DocsSources } from "../../../scripts/stages/docs/docs-sources.js";
import { ownPaths, ownUsages } from "../../../scripts/stages/docs/library/own-library.js";
import { readLibrary } from "../../../scripts/stages/docs/library/read-library.js";
import { bundleTry } from "../../../scripts/stages/docs/try/bundle-try.js";

type Site = Promise<ReadonlyMap<string, string>>;

let ours: Site | undefined;

/** The site of this project, built once for all the tests that look at it. */
export const builtSite = (): Site => {
  ours ??= buildOurs();
  return ours;
};

/** The site of this project, built again. */
export async function buildOurs(): Site {
  const { bundled, text } = openDescription("openapi/storage/openapi.yaml");
  const storage = { path: "storage", description: await bundled(), text: await text() };
  const contract = usage(
    await openDescription("openapi/openapi.yaml").bundled(),
    "npx aitronos-knowledge contract [options]",
  );
  const library = { entries: readLibrary(ownPaths()), usages: ownUsages({ contract }) };
  const tryScript = bundleTry({ playground: "openapi/playground.ts" });
  return buildFrom("openapi/openapi.yaml", {
    changelog: "CHANGELOG.md",
    others: [storage],
    library,
    tryScript,
  });
}

/** Everything that the docs stage makes of a description, by its address in the site. */
export async function buildFrom(
  spec: string,
  sources: Omit<DocsSources, "spec" | "text" | "changelog"> & { changelog?: string } = {},
): Site {
  const source = openDescription(spec);
  const text = await source.text();
  const files = await buildSite(await source.bundled(), { changelog: undefined, ...sources, spec, text });
  return new Map([...files].map(([path, content]) => [path, String(content)]));
}

/** A block of code, as a reader copies it from a page. */
export interface CodeBlock {
  language: string;
  label: string;
  text: string;
}

/** Every block of code of a built page, in order. */
export function codeBlocks(html: string): CodeBlock[] {
  const pattern =
    /<pre><code(?: data-language="([^"]*)")?(?: data-label="([^"]*)")?>([\s\S]*?)<\/code><\/pre>/g;
  return [...html.matchAll(pattern)].map(([, language = "", label = "", inner = ""]) => ({
    language,
    label: decode(label),
    text: decode(inner.replaceAll(/<[^>]*>/g, "")),
  }));
}

export const decode = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll("&amp;", "&");
