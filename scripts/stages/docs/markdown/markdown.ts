/** A fenced block. A `label` names its tab or its file. The fence is longer than any in the text. */
export function fence(language: string, text: string, label = ""): string {
  const longest = Math.max(2, ...[...text.matchAll(/^\s*(`{3,})/gm)].map(([, ticks = ""]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${[language, label].filter(Boolean).join(" ")}\n${text.trimEnd()}\n${ticks}`;
}

/** Blocks with a blank line between them; what is empty is left out. */
export const blocks = (...parts: (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim() ?? "")
    .filter((part) => part !== "")
    .join("\n\n");

/** A section under its heading; empty where it has no text. */
export const heading = (title: string, text: string): string => (text === "" ? "" : `## ${title}\n\n${text}`);

/** Text that a click opens. `title` is Markdown in one line; where it has parts between ` | `, they stand in columns. */
export const fold = (title: string, text: string): string =>
  text === "" ? "" : `<details><summary>${title.replaceAll(/[<>&]/g, "")}</summary>\n\n${text}\n\n</details>`;

/** A table; empty where it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ""
    : [head, head.map(() => "---"), ...rows]
        .map((cells) => `| ${cells.map((cell) => oneLine(cell).replaceAll("|", "\\|")).join(" | ")} |`)
        .join("\n");

/** Every line of a block indented, as the content of a list item. */
export const indent = (text: string, by = "  "): string => text.replaceAll(/^(?=.)/gm, by);

/** One line of prose. */
export const oneLine = (text: string | undefined): string => (text ?? "").trim().replaceAll(/\s+/g, " ");

/** The first sentence, as Markdown. */
export const opening = (text: string | undefined): string =>
  /^.*?[.!?](?=\s|$)/.exec(oneLine(text))?.[0] ?? oneLine(text);

/** The first sentence, without Markdown: for summaries. */
export const firstSentence = (text: string | undefined): string => opening(text).replaceAll(/[`*_]/g, "");

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
