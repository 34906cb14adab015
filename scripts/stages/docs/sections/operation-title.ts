import type { Operation } from "../../../description/operation.js";

/** Where an operation's page is. Its name is that of the client's method. */
export const operationPath = ({ name }: Operation): string =>
  `reference/${name.replaceAll(/[^\p{L}\p{N}_$-]+/gu, "-")}`;

export const operationTitle = ({ source, name }: Operation): string => source.summary?.trim() || name;

/** Links to operations from the page at the root; where every one of many is meant, the word for it, or the page would grow by operations × codes. */
export function linkedOperations(some: readonly Operation[], all: readonly Operation[]): string {
  if (some.length === all.length && all.length > 3) return "every operation";
  return some.map((each) => `[${operationTitle(each)}](${operationPath(each)}.md)`).join(", ");
}
