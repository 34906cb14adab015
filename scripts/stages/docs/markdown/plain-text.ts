import type { Token, Tokens } from "marked";

/** The words of tokens, without markup. */
export function plainText(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "code" || token.type === "html" || token.type === "space") return "";
      if (token.type === "list")
        return (token as Tokens.List).items.map((item) => plainText(item.tokens)).join(" ");
      if (token.type === "table") return tableText(token as Tokens.Table);
      const inner = (token as { tokens?: Token[] }).tokens;
      return inner ? plainText(inner) : "text" in token ? String(token.text) : "";
    })
    .join("");
}

const tableText = ({ header, rows }: Tokens.Table): string =>
  [header, ...rows]
    .flat()
    .map(({ tokens }) => plainText(tokens))
    .join(" ");
