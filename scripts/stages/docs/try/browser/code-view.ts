import { addCopy } from "../../frame/browser/copy.js";
import { setUpTabs } from "../../frame/browser/tabs.js";
import { highlightJson } from "../../markdown/highlight-json.js";
import { type Language, languages, samplesOf } from "../../samples/samples.js";
import type { TryFacts } from "../try-facts.js";
import { element } from "./element.js";
import type { Input } from "./form.js";

/** The code for what the reader has entered, a tab for each language. Returns a function that updates it. */
export function createCodeView(
  { request }: TryFacts,
  place: HTMLElement,
): (input: Input, server: string | undefined) => void {
  const list = element("div", { role: "tablist", "aria-label": "Code for these values" });
  const panels = element("div", { className: "tabs" }, list);
  const blocks = new Map<string, HTMLElement>();
  place.replaceChildren(panels);

  const add = (label: string): HTMLElement => {
    const id = `code.${label.toLowerCase().replace(" ", "-")}`;
    const code = element("code");
    list.append(
      element("button", { type: "button", role: "tab", id: `tab:${id}`, "aria-controls": id }, label),
    );
    const figure = element("figure", { className: "code" }, element("pre", {}, code));
    const panel = element("div", { role: "tabpanel", id, "aria-labelledby": `tab:${id}` }, figure);
    panels.append(panel);
    addCopy(figure);
    blocks.set(label, code);
    return code;
  };

  return ({ values, files }, server) => {
    const samples = samplesOf(request, values, { files, ...(server !== undefined && { server }) });
    const isFirst = blocks.size === 0;
    for (const [label, text] of languagesIn(samples)) {
      const code = blocks.get(label) ?? (isFirst ? add(label) : undefined);
      if (code) code.innerHTML = highlightJson(text);
    }
    if (isFirst) setUpTabs(list);
  };
}

const languagesIn = (samples: Partial<Record<Language, string | undefined>>): [string, string][] =>
  (Object.keys(languages) as Language[]).flatMap((label) => {
    const text = samples[label];
    return text === undefined ? [] : [[label, text]];
  });
