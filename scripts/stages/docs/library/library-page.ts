import type { Operation } from "../../../description/operation.js";
import { blocks, fence, oneLine, table } from "../markdown/markdown.js";
import { type Page, toRoot } from "../pages/page.js";
import { operationPath, operationTitle } from "../sections/operation-title.js";
import type { Entry, Exported, Member } from "./read-library.js";

const group = "Client reference";

/** A page for each path that a program can import, and one for the command: made from the declarations and their comments. */
export function libraryPages(
  entries: readonly Entry[],
  operations: readonly Operation[],
  usages: Readonly<Record<string, string>>,
): Page[] {
  const [{ path: name = "" } = {}] = entries;
  // Where two exports have one name, the one on the same page is meant, or else the first.
  const places = new Map<string, string>();
  for (const entry of entries)
    for (const { name: each } of entry.exports)
      if (!places.has(each)) places.set(each, `${pathOf(entry.path, name)}.md#${each}`);
  const pages = entries.map((entry): Page => {
    const path = pathOf(entry.path, name);
    const linked = (type: string) => {
      const isOwn = entry.exports.some((each) => each.name === type);
      const place = isOwn ? `${path}.md#${type}` : places.get(type);
      return place === undefined ? `\`${type}\`` : `[\`${type}\`](${toRoot(path)}${place})`;
    };
    return {
      path,
      title: entry.path,
      summary: `Everything that ${entry.path} exports: ${entry.exports.map((each) => each.name).join(", ")}.`,
      group,
      layout: "text",
      markdown: blocks(
        `# \`${entry.path}\``,
        entry.path === name ? methods(operations) : "",
        ...entry.exports.map((each) => exportedSection(each, linked)),
      ),
    };
  });
  return [...pages, ...(Object.keys(usages).length > 0 ? [commandPage(name, usages)] : [])];
}

const pathOf = (entry: string, name: string): string => `client${entry.slice(name.length) || "/index"}`;

const methods = (operations: readonly Operation[]): string =>
  blocks(
    "A client has a method for each operation, with its parameters and the fields of its body as one object:",
    operations
      .map((each) => `- [\`${each.name}\`](../${operationPath(each)}.md): ${operationTitle(each)}`)
      .join("\n"),
  );

const commandPage = (name: string, usages: Readonly<Record<string, string>>): Page => ({
  path: "client/command",
  title: `npx ${name}`,
  summary: `The commands of ${name} and their options: ${Object.keys(usages).join(", ")}.`,
  group,
  layout: "text",
  markdown: blocks(
    `# npx ${name}`,
    ...Object.entries(usages).map(([command, usage]) => blocks(`## \`${command}\``, fence("text", usage))),
  ),
});

function exportedSection(
  { name, kind, text, throws, code, base, members, forms }: Exported,
  linked: (type: string) => string,
): string {
  return blocks(
    `## \`${name}\``,
    text,
    throws === undefined ? "" : `Throws: ${throws}`,
    code === undefined ? "" : fence("ts", code),
    base === undefined ? "" : `Besides the fields of ${linked(base)}:`,
    table(
      [kind === "class" ? "Field" : "Name", "Type", "What it is"],
      members.map((each) => memberRow(name, each, linked)),
    ),
    table(
      ["Form", "What it is"],
      forms.map((form) => [linked(form.code), oneLine(form.text)]),
    ),
  );
}

const memberRow = (
  owner: string,
  { name, type, optional, text }: Member,
  linked: (type: string) => string,
): string[] => [
  `<a id="${owner}.${name}"></a>\`${name}${optional ? "?" : ""}\``,
  linked(type),
  oneLine(text),
];
