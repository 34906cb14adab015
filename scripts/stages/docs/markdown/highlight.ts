import { createRequire } from "node:module";
import type { HLJSApi, LanguageFn } from "highlight.js";
import { escapeHtml, highlightJson } from "./highlight-json.js";

const require = createRequire(import.meta.url);
/** By the word behind a fence. CommonJS, because only the languages that are used are loaded. */
const grammars: Record<string, string> = {
  sh: "bash",
  py: "python",
  js: "javascript",
  ts: "typescript",
  tsx: "typescript",
  yaml: "yaml",
  go: "go",
  php: "php",
  ruby: "ruby",
};
let engine: HLJSApi | undefined;

/** Source text as HTML with its words in colour; any other text as it is. */
export function highlight(text: string, language: string): string {
  if (language === "json") return highlightJson(text);
  const grammar = grammars[language];
  if (!grammar) return escapeHtml(text);
  if (!engine) {
    engine = require("highlight.js/lib/core") as HLJSApi;
    engine.configure({ classPrefix: "" });
  }
  if (!engine.getLanguage(grammar))
    engine.registerLanguage(grammar, require(`highlight.js/lib/languages/${grammar}`) as LanguageFn);
  // A word without a colour needs no span, and a quote in a text needs no entity.
  return engine
    .highlight(text, { language: grammar })
    .value.replaceAll(/<span class="(?:punctuation|params|operator|variable [a-z]+_)">([^<]*)<\/span>/g, "$1")
    .replaceAll(/(?<=<span class="title) \w+_/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll(/ \\$/gm, '<span class="on"> \\</span>');
}
