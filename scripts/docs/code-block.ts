import type { Tokens } from "marked";
import { escapeHtml, highlight } from "./highlight.js";

/** What stands behind the language of a fence: the name of its tab or its file. */
export const labelOf = (info: string | undefined): string => (info ?? "").split(" ").slice(1).join(" ");

/** A fence as a figure; the label is its caption. */
export function codeBlock(text: string, info = ""): string {
  const [language = ""] = info.split(" ");
  const label = labelOf(info);
  const caption = label === "" ? "" : `<figcaption>${escapeHtml(label)}</figcaption>`;
  const body =
    language === "http"
      ? escapeHtml(text)
          .replace(/^[A-Z]+/, '<b class="method">$&</b>')
          .replaceAll(/(?<=\w)\//g, "<wbr>/")
      : highlight(text, language);
  const attributes = [
    language && ` data-language="${escapeHtml(language)}"`,
    label && ` data-label="${escapeHtml(label)}"`,
  ].join("");
  return `<figure class="code ${escapeHtml(language)}">${caption}<pre><code${attributes}>${body}\n</code></pre></figure>\n`;
}

/** Without the script all panels are shown, one below the other; with it the tabs choose. `title` says of what. */
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
