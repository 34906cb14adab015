import type { Description } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { blocks, firstSentence, oneLine, table } from "../markdown/markdown.js";
import { operationPath, operationTitle } from "../sections/operation-title.js";

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

/** Every operation by its group: a table each, for a page at the root. */
export function operationsList(description: Description, operations: readonly Operation[]): string {
  const shared = sharedPath(operations.map(({ path }) => path));
  const names = [...new Set(operations.map(groupOf))];
  return blocks(
    ...names.map((name) =>
      blocks(
        `## ${name}`,
        oneLine(tagsOf(description).find((tag) => tag.name === name)?.description),
        table(
          ["Operation", "Request", "What it does"],
          operations
            .filter((operation) => groupOf(operation) === name)
            .map((operation) => [
              `[${operationTitle(operation)}](${operationPath(operation)}.md)`,
              `\`${operation.method.toUpperCase()} ${shared === "" ? "" : "…"}${operation.path.slice(shared.length)}\``,
              firstSentence(operation.source.description ?? operationTitle(operation)),
            ]),
        ),
      ),
    ),
  );
}

/** What all paths begin with, up to the part that is the last of one of them. */
function sharedPath([first = "", ...others]: readonly string[]): string {
  const parts = first.split("/").slice(0, -1);
  while (parts.length > 1 && !others.every((path) => path.startsWith(`${parts.join("/")}/`))) parts.pop();
  return parts.join("/");
}
