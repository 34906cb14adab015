import { oneLine } from "../markdown/markdown.js";
import type { Page } from "./page.js";

/** The site's contents for language models, in the form of llmstxt.org. */
export function llmsText(name: string, summary: string, pages: readonly Page[]): string {
  const groups = new Map<string, string[]>();
  for (const { path, title, summary, group = "Start" } of pages)
    groups.set(group, [...(groups.get(group) ?? []), `- [${title}](${path}.md): ${oneLine(summary)}`]);
  const sections = [...groups].map(([group, items]) => `## ${group}\n\n${items.join("\n")}`);
  const description =
    "## Description\n\n- [openapi.yaml](openapi.yaml): the whole OpenAPI description in one file";
  return `${[`# ${name}`, `> ${oneLine(summary)}`, ...sections, description].join("\n\n")}\n`;
}
