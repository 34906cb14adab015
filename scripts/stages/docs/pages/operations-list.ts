import type { Description } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { fileNames } from "../../../description/operation-name.js";
import { blocks, firstSentence, oneLine, table } from "../markdown/markdown.js";
import { operationPath, operationTitle } from "../sections/operation-title.js";
import { type Page, toRoot } from "./page.js";

interface Tag {
  name: string;
  description?: string;
}

/** The name of the group that an operation belongs to: its first tag. */
export const groupOf = ({ source }: Operation): string =>
  (source as { tags?: string[] }).tags?.[0] ?? "Operations";

/** Operations in the order in which the description lists their tags. */
export function inOrderOfTags(description: Description, operations: readonly Operation[]): Operation[] {
  const names = tagsOf(description).map(({ name }) => name);
  const place = (operation: Operation) => {
    const at = names.indexOf(groupOf(operation));
    return at < 0 ? names.length : at;
  };
  return [...operations].sort((a, b) => place(a) - place(b));
}

const tagsOf = ({ tags = [] }: Description & { tags?: Tag[] }): Tag[] => tags;

/** The first page lists up to this many operations. Where there are more it lists their groups, so that it loads quickly. */
const mostOnFirstPage = 150;

/** Every operation by its group, for a page at the root: a table for each group, or a page for each where there are many. */
export function operationsList(description: Description, operations: readonly Operation[]): string {
  const groups = groupsOf(description, operations);
  const shared = sharedPath(operations.map(({ path }) => path));
  if (operations.length <= mostOnFirstPage)
    return blocks(
      ...groups.map(({ name, text, members }) => blocks(`## ${name}`, text, rows(members, shared))),
    );
  const listed = groups.map(({ name, path, text, members }) => [
    `[${name}](${path}.md)`,
    String(members.length),
    firstSentence(text),
  ]);
  return table(["Group", "Operations", "What they are about"], listed);
}

/** A page for each group of operations, where these are too many for the first page. */
export function groupPages(description: Description, operations: readonly Operation[]): Page[] {
  if (operations.length <= mostOnFirstPage) return [];
  return groupsOf(description, operations).map(({ name, path, text, members }) => ({
    path,
    title: `${name}: overview`,
    summary: firstSentence(text || name),
    group: name,
    layout: "text",
    markdown: blocks(
      `# ${name}: overview`,
      text,
      rows(members, sharedPath(members.map((each) => each.path)), toRoot(path)),
    ),
  }));
}

interface Group {
  name: string;
  path: string;
  text: string;
  members: Operation[];
}

function groupsOf(description: Description, operations: readonly Operation[]): Group[] {
  const names = [...new Set(operations.map(groupOf))];
  const files = fileNames(names);
  return names.map((name, index) => {
    const path = `groups/${files[index]}`;
    const text = oneLine(tagsOf(description).find((tag) => tag.name === name)?.description);
    return { name, path, text, members: operations.filter((each) => groupOf(each) === name) };
  });
}

function rows(operations: readonly Operation[], shared: string, root = ""): string {
  return table(
    ["Operation", "Request", "What it does"],
    operations.map((operation) => [
      `[${operationTitle(operation)}](${root}${operationPath(operation)}.md)`,
      `\`${operation.method.toUpperCase()} ${shared === "" ? "" : "…"}${operation.path.slice(shared.length)}\``,
      firstSentence(operation.source.description ?? operationTitle(operation)),
    ]),
  );
}

/** What all paths begin with, at most up to the last part of one of them. */
function sharedPath([first = "", ...others]: readonly string[]): string {
  const parts = first.split("/").slice(0, -1);
  while (parts.length > 1 && !others.every((path) => path.startsWith(`${parts.join("/")}/`))) parts.pop();
  return parts.join("/");
}
