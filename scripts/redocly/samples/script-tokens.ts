import { UnreadableSample } from "./sample-call.js";

export type Language = "python" | "javascript";

export interface Token {
  kind: "name" | "number" | "string" | "template" | "punctuation" | "end of line";
  /** Of a string or template: what stands between the quotes, escapes resolved. */
  text: string;
  line: number;
}

const shared = {
  space: "[ \\t\\r]+|\\\\\\n",
  newline: "\\n",
  number: "\\d[\\d_]*(?:\\.\\d+)?(?![\\w.])",
  punctuation: "\\?\\?|[-{}()[\\],:;=.]",
};

const languages: Record<Language, Record<string, string>> = {
  python: {
    comment: "#[^\\n]*",
    template: `f"(?:\\\\.|[^"\\\\\\n])*"|f'(?:\\\\.|[^'\\\\\\n])*'`,
    string: `"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'`,
    name: "[A-Za-z_]\\w*(?![\"'])",
  },
  javascript: {
    comment: "//[^\\n]*|/\\*[^]*?\\*/",
    template: "`(?:\\\\.|[^`\\\\])*`",
    string: `"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'`,
    name: "[A-Za-z_$][\\w$]*",
  },
};

/** Cuts a Python, JavaScript or TypeScript sample into tokens. Ends of lines inside brackets are left out: they end no statement. */
export function scriptTokens(source: string, language: Language): Token[] {
  const kinds = Object.entries({ ...languages[language], ...shared });
  const pattern = new RegExp(kinds.map(([kind, text]) => `(?<${kind}>${text})`).join("|"), "y");
  const tokens: Token[] = [];
  let depth = 0;
  let line = 1;
  while (pattern.lastIndex < source.length) {
    const start = pattern.lastIndex;
    const found = pattern.exec(source);
    if (found === null)
      throw new UnreadableSample(`\`${source.slice(start).split("\n")[0]}\` is not understood`, line);
    const [text] = found;
    const kind = kinds.map(([name]) => name).find((name) => found.groups?.[name] !== undefined);
    if (kind === "newline" && depth === 0) tokens.push({ kind: "end of line", text, line });
    if (kind === "name" || kind === "number") tokens.push({ kind, text, line });
    if (kind === "string" || kind === "template") {
      const opening = kind === "template" && language === "python" ? 2 : 1;
      tokens.push({ kind, text: withoutEscapes(text.slice(opening, -1), line), line });
    }
    if (kind === "punctuation") {
      tokens.push({ kind: text === ";" ? "end of line" : kind, text, line });
      if (/[{([]/.test(text)) depth++;
      if (/[})\]]/.test(text)) depth--;
    }
    line += text.split("\n").length - 1;
  }
  tokens.push({ kind: "end of line", text: "", line });
  return tokens;
}

const escapes: Record<string, string> = { n: "\n", t: "\t", "\\": "\\", '"': '"', "'": "'", "`": "`" };

function withoutEscapes(text: string, line: number): string {
  return text.replace(/\\(.)/gs, (_, escaped: string) => {
    const meant = escapes[escaped];
    if (meant === undefined) throw new UnreadableSample(`\`\\${escaped}\` is not understood`, line);
    return meant;
  });
}
