import type { Tokens } from "marked";
import { highlight } from "./highlight.js";
import { escapeHtml } from "./highlight-json.js";

/** What stands behind the language of a fence: the name of its tab or its file. */
export const labelOf = (info: string | undefined): string => (info ?? "").split(" ").slice(1).join(" ");

/** What stands over a block without a label, by the word behind its fence. The output of a program needs no name. */
const languages: Record<string, string> = {
  sh: "Shell",
  py: "Python",
  js: "JavaScript",
  ts: "TypeScript",
  json: "JSON",
  yaml: "YAML",
};

/** What stands over a block: the label, or else the language. */
export const captionOf = (info = ""): string | undefined =>
  labelOf(info) || languages[info.split(" ")[0] ?? ""];

/** A fence as a figure. With an `id`, its caption is the link to it. */
export function codeBlock(text: string, info = "", id?: string): string {
  const [language = ""] = info.split(" ");
  const label = labelOf(info);
  const title = escapeHtml(captionOf(info) ?? "");
  const linked = id === undefined ? title : `<a href="#${escapeHtml(id)}">${title}</a>`;
  const caption = title && `<figcaption>${linked}</figcaption>`;
  const body = language === "http" ? requestLine(text) : breakable(highlight(text, language));
  const attributes = [
    language && ` data-language="${escapeHtml(language)}"`,
    label && ` data-label="${escapeHtml(label)}"`,
  ].join("");
  const place = id === undefined ? "" : ` id="${escapeHtml(id)}"`;
  return `<figure class="code ${escapeHtml(language)}"${place}>${caption}<pre><code${attributes}>${body}\n</code></pre></figure>\n`;
}

/** Long lines may break before any part of a path. */
const breakable = (html: string): string =>
  html
    .split("\n")
    .map((line) => (line.replaceAll(/<[^>]*>/g, "").length > 55 ? breakPaths(line) : line))
    .join("\n");

const breakPaths = (html: string): string => html.replaceAll(/(?<=[\w}])\//g, "<wbr>/");

/** A method and an address. */
const requestLine = (text: string): string =>
  breakPaths(escapeHtml(text)).replace(
    /^([A-Z]+) (.*)$/s,
    '<b class="method">$1</b> <span class="address">$2</span>',
  );

/** Without the script all panels are shown, one below the other; with it, the tabs choose. `title` says what they choose. */
export function tabPanels(run: Tokens.Code[], ids: string[], title: string): string {
  const tabs = run.map(
    ({ lang }, index) =>
      `<button type="button" role="tab" id="tab:${ids[index]}" aria-controls="${ids[index]}" aria-selected="${index === 0}" tabindex="${index === 0 ? 0 : -1}">${escapeHtml(labelOf(lang))}</button>`,
  );
  const panels = run.map(
    ({ text, lang }, index) =>
      `<div role="tabpanel" id="${ids[index]}" aria-labelledby="tab:${ids[index]}">${codeBlock(text, lang)}</div>`,
  );
  return `<div class="tabs"><div role="tablist" aria-label="${escapeHtml(title)}">${tabs.join("")}</div>${panels.join("")}</div>\n`;
}
