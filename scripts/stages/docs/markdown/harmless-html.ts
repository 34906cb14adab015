import type { TokenizerAndRendererExtension, Tokens } from "marked";
import { escapeHtml } from "./highlight-json.js";

/** Elements that set text and do nothing else; their attributes are dropped. */
const inText = "b|i|em|strong|u|s|del|ins|small|sub|sup|code|kbd|var|q|mark";
const around = `${inText}|p|div|ul|ol|li|dl|dt|dd|h[1-6]|table|thead|tbody|tr|th|td|blockquote|pre|details|summary`;
const element = new RegExp(`^<(${inText})(?:\\s[^<>]*)?>(.+?)</\\1>`, "is");
const link = /^<a\s[^<>]*?href=(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>(.+?)<\/a>/is;
const tag = new RegExp(`<(/?)(${around}|br|hr)(?:\\s[^<>]*)?/?>`, "gi");

/** Whether an address may be linked: one of this site, or one that a browser only shows. Browsers skip blanks and control characters in it. */
export const isSafeAddress = (href: string): boolean => {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(href.replaceAll(/[\0- ]/g, "")) ?? [];
  return scheme === undefined || /^(https?|mailto)$/i.test(scheme);
};

interface HarmlessToken extends Tokens.Generic {
  name: string;
  href?: string;
}

/** HTML in a line of Markdown that is shown as HTML: `<b>`, `<code>`, a link. */
export const harmlessElement: TokenizerAndRendererExtension = {
  name: "harmlessElement",
  level: "inline",
  start: (source) => source.indexOf("<"),
  tokenizer(source) {
    const [raw, name, text] = element.exec(source) ?? [];
    if (raw !== undefined && name !== undefined)
      return {
        type: "harmlessElement",
        raw,
        name: name.toLowerCase(),
        tokens: this.lexer.inlineTokens(text ?? ""),
      };
    const [linked, double, single, words] = link.exec(source) ?? [];
    const href = double ?? single;
    if (linked === undefined || href === undefined || !isSafeAddress(href)) return undefined;
    return {
      type: "harmlessElement",
      raw: linked,
      name: "a",
      href,
      tokens: this.lexer.inlineTokens(words ?? ""),
    };
  },
  renderer(token) {
    const { name, href, tokens = [] } = token as HarmlessToken;
    const start = href === undefined ? name : `${name} href="${escapeHtml(href)}"`;
    return `<${start}>${this.parser.parseInline(tokens)}</${name}>`;
  },
};

/** A block or a tag of harmless HTML without its attributes; undefined where anything else is in it, or a tag is not closed. */
export function harmlessHtml(text: string): string | undefined {
  if (/^<(br|p)\s*\/?>$/i.test(text.trim())) return "<br>";
  if (/^<\/p>$/i.test(text.trim())) return "";
  const open: string[] = [];
  for (const [, slash, given = ""] of text.matchAll(tag)) {
    const name = given.toLowerCase();
    if (/^[bh]r$/.test(name)) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return undefined;
  }
  if (open.length > 0 || text.replaceAll(tag, "").includes("<")) return undefined;
  return text
    .replaceAll(tag, (_, slash: string, name: string) => `<${slash}${name.toLowerCase()}>`)
    .replaceAll(/&(?!#?\w+;)/g, "&amp;");
}
