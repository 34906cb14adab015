import { blocks, indent } from "../markdown/markdown.js";

/** The anchor of a part, without what would end an attribute of HTML or a link of Markdown. */
export const anchorBelow = (anchor: string, name: string): string =>
  `${anchor}.${name.replaceAll(/[\s"<>()\\]+/g, "-")}`;

/** One field: its anchor, its name, what is said of it in a few words, and in sentences. */
export const fieldItem = (anchor: string, name: string, facts: string[], text?: string, inner = ""): string =>
  listItem(`<a id="${anchor}"></a>\`${name}\` ${facts.join(" · ")}`, text ?? "", inner);

/** An item of a list, with blocks below its first line. */
export const listItem = (first: string, ...rest: string[]): string =>
  `- ${indent(blocks(first, ...rest)).trimStart()}`;
