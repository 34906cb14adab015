import type { Operation } from "../../../description/operation.js";
import { oneLine } from "../markdown/markdown.js";

/** Where an operation's page is. Its name is that of the client's method. */
export const operationPath = ({ file }: Operation): string => `reference/${file}`;

export const operationTitle = ({ source, name }: Operation): string => oneLine(source.summary) || name;

/** More operations than these are counted, or the page of the errors would grow by operations × codes. */
const most = 12;

/** Links to operations from the page at the root. */
export function linkedOperations(some: readonly Operation[], all: readonly Operation[]): string {
  if (some.length === all.length && all.length > 3) return "every operation";
  const shown = some.length > most ? some.slice(0, most - 2) : some;
  const links = shown.map((each) => `[${operationTitle(each)}](${operationPath(each)}.md)`).join(", ");
  return shown === some ? links : `${links} and ${some.length - shown.length} more`;
}
