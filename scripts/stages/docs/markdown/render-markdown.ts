import { Marked, type Token, type Tokens } from "marked";
import { isMark } from "../sections/provenance.js";
import { captionOf, codeBlock, labelOf, tabPanels } from "./code-block.js";
import { harmlessElement, harmlessHtml, isSafeAddress } from "./harmless-html.js";
import { escapeHtml } from "./highlight-json.js";
import { plainText } from "./plain-text.js";

/** A page's text as HTML, and what menus and the search need to know of it. */
export interface Rendered {
  html: string;
  sections: Section[];
}

/** What stands under one heading. */
export interface Section {
  id: string;
  depth: number;
  title: string;
  /** The prose, without code. */
  text: string;
  /** The code, with the labels of its blocks: found by the search, and not shown. */
  code: string;
}

/**
 * Markdown to HTML with eight additions: neighbouring fences that have labels become tabs, `> [!WORD]` a callout, a paragraph that is one
 * link the action of the page, each second-level heading opens a section, a heading has its anchor: the words of it, or exactly the code
 * that it is, a link whose only word is a mark of provenance is a chip, and the title of a fold may have columns. Raw HTML stays where it
 * is an anchor, a fold or only sets text; all other HTML is shown as text, and links go to pages and mailboxes only.
 */
export function renderMarkdown(markdown: string): Rendered {
  const sections: Section[] = [];
  const ids = new Set<string>();
  const marked = new Marked({
    extensions: [harmlessElement],
    renderer: {
      heading({ tokens, depth }) {
        const chips = tokens.filter(isChip);
        const own = tokens.filter((token) => !isChip(token) && token.raw.trim() !== "");
        const title = plainText(own).trim();
        const id = unused(ids, own.length === 1 && own[0]?.type === "codespan" ? title : slug(title));
        sections.push({ id, depth, title, text: "", code: "" });
        const text = this.parser.parseInline(own).trim();
        const known = chips.map((chip) => ` ${this.parser.parseInline([chip])}`).join("");
        return `<h${depth} id="${escapeHtml(id)}"><a href="#${escapeHtml(id)}">${text}</a>${known}</h${depth}>\n`;
      },
      code({ text, lang }) {
        const caption = captionOf(lang);
        return codeBlock(text, lang, caption && unused(ids, `code:${slug(caption)}`));
      },
      paragraph({ tokens }) {
        const action = tokens.length === 1 && tokens[0]?.type === "link" ? ' class="action"' : "";
        return `<p${action}>${this.parser.parseInline(tokens)}</p>\n`;
      },
      html: ({ text }) =>
        allowedHtml.test(text) ? text.replace(foldTitle, foldHead) : (harmlessHtml(text) ?? escapeHtml(text)),
      link({ href, tokens }) {
        if (!isSafeAddress(href)) return this.parser.parseInline(tokens);
        const words = plainText(tokens);
        const chip = isMark(words) ? ` class="mark ${words}"` : "";
        return `<a${chip} href="${escapeHtml(pageAddress(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image: ({ text }) => escapeHtml(text),
      table(token) {
        const head = token.header.map(({ tokens }) => `<th>${this.parser.parseInline(tokens)}</th>`).join("");
        // A phone shows each row of a wide table as a block of its own, with the head of the column before each cell.
        const titles = token.header.map(({ tokens }) => escapeHtml(plainText(tokens)));
        const cell = ({ tokens }: Tokens.TableCell, at: number) =>
          `<td data-title="${titles[at]}">${this.parser.parseInline(tokens)}</td>`;
        const rows = token.rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("\n");
        const wide = token.rows.some((cells) => cells.map(({ text }) => text).join("").length > phoneLine);
        return `<div class="table${wide ? " wide" : ""}"><table><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table></div>\n`;
      },
      blockquote({ tokens }) {
        const [, word = ""] = /^\[!(\w+)\]/.exec(tokens[0]?.raw ?? "") ?? [];
        if (word === "") return `<blockquote>${this.parser.parse(tokens)}</blockquote>\n`;
        const text = this.parser.parse(tokens).replace(/\[!\w+\]\s*/, "");
        const name = `${word[0]}${word.slice(1).toLowerCase()}`;
        return `<div class="callout ${word.toLowerCase()}"><strong>${name}</strong> ${text}</div>\n`;
      },
    },
  });

  const foldHead = (_: string, title: string): string => {
    const parts = title.split(" | ").map((part) => marked.parseInline(part.trim()) as string);
    if (parts.length === 1) return `<details><summary>${parts[0]}</summary>`;
    // In a narrow column, a code breaks between its words.
    const html = parts
      .map((part) => `<span>${part.replaceAll(/(?<=<code>\w+)_/g, "_<wbr>")}</span>`)
      .join("");
    // A summary is a button, which cannot contain a link: it only shows the mark, and the link follows when it is open.
    const chip = /<a( class="mark \w+") href="[^"]*">(\w+)<\/a>/.exec(html);
    const head = chip ? html.replace(chip[0], `<span${chip[1]}>${chip[2]}</span>`) : html;
    return `<details class="row"><summary>${head}</summary>${chip ? `<p class="source">${chip[0]}</p>` : ""}`;
  };

  let html = "";
  let open = false;
  const tokens = marked.lexer(markdown).filter(({ type }) => type !== "space");
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type === "heading" && (token as Tokens.Heading).depth === 2) {
      html += `${open ? "</section>\n" : ""}<section>\n`;
      open = true;
    }
    const tabs = labelledRun(tokens, at);
    if (tabs.length > 1) {
      const { id = "", title = "Samples" } = sections.at(-1) ?? {};
      const panels = tabs.map(({ lang }) => unused(ids, `${id}.${slug(labelOf(lang))}`));
      html += tabPanels(tabs, panels, title);
      at += tabs.length - 1;
    } else html += marked.parser([token]);
    const section = sections.at(-1);
    if (section && token.type !== "heading") {
      section.text += ` ${plainText([token])}`;
      section.code += ` ${codeOf(tabs.length > 1 ? tabs : [token])}`;
    }
  }
  return {
    html: html.replaceAll(namedPlace, '$1 href="#$2">$3</a>') + (open ? "</section>\n" : ""),
    sections,
  };
}

/** How many characters of a table's row a phone has room for. */
const phoneLine = 36;

const allowedHtml = /^(\s|<a id="[^"<>]*">|<\/a>|<\/?details>|<summary>[^<>]*<\/summary>)+$/;

/** An anchor before a name in code: the name becomes the link to it. */
const namedPlace = /(<a id="([^"<>]*)")><\/a>(<code>[^<]*<\/code>)/g;

const foldTitle = /<details><summary>([^<>]*)<\/summary>/;

/** Whether a link is a mark of provenance. */
const isChip = (token: Token): boolean => token.type === "link" && isMark((token as Tokens.Link).text);

/** Neighbouring fences with labels, from `at` on. */
function labelledRun(tokens: Token[], at: number): Tokens.Code[] {
  const rest = tokens.slice(at) as Tokens.Code[];
  const end = rest.findIndex(({ type, lang }) => type !== "code" || labelOf(lang) === "");
  return end < 0 ? rest : rest.slice(0, end);
}

/** The blocks of code among tokens, however deep, and what stands on their tabs. */
const codeOf = (tokens: Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === "code") return `${labelOf((token as Tokens.Code).lang)} ${token.text}`;
      const { tokens: inner = [], items = [] } = token as { tokens?: Token[]; items?: Token[] };
      return codeOf([...inner, ...items]);
    })
    .join(" ");

/** Links between the Markdown of pages become links between the pages. */
const pageAddress = (href: string): string =>
  /^[a-z][a-z\d+.-]*:/i.test(href) ? href : href.replace(/\.md(?=#|$)/, ".html");

function unused(ids: Set<string>, wanted: string): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
  ids.add(id);
  return id;
}

/** The number of a step is not part of its anchor. The anchor of an HTTP status is its number, whatever its title. */
const slug = (title: string): string =>
  /^[1-5](\d\d|XX)\b/.exec(title)?.[0] ??
  title
    .replace(/^\d+\.\s+/, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
