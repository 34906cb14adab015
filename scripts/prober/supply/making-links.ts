import type { Link, Operation } from "../../description/operation.js";
import { parseExpression } from "../../description/runtime-expression.js";
import { isReading } from "../effects.js";

/** A link that leads to an operation with something that this run has made, and the operation that it leads from. */
export interface MakingLink {
  from: Operation;
  link: Link;
}

const known = new WeakMap<readonly Operation[], MakingLink[]>();

/**
 * The links from operations that make something, and from those that only pass on what they were sent. The items of a list may belong to
 * anyone, so links from lists are not among them.
 */
export function makingLinks(operations: readonly Operation[]): MakingLink[] {
  const found = known.get(operations) ?? readMakingLinks(operations);
  known.set(operations, found);
  return found;
}

function readMakingLinks(operations: readonly Operation[]): MakingLink[] {
  const all = operations.flatMap((from) =>
    from.responses
      .filter(({ success }) => success)
      .flatMap(({ links }) => links.map((link) => ({ from, link }))),
  );
  const found = all.filter(({ from }) => !isReading(from));
  const passing = all.filter(({ from, link }) => isReading(from) && passesOn(link));
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    const reached = new Set(found.map(({ link }) => link.target));
    found.push(...passing.filter((each) => reached.has(each.from.id) && !found.includes(each)));
  }
  return found;
}

const passesOn = ({ values }: Link): boolean =>
  values.every(({ expression }) => parseExpression(expression)?.of === "request");

/** How many requests come before that of an operation, by the shortest way. */
export function depthOf(
  operations: readonly Operation[],
  { id }: Operation,
  within: readonly string[] = [],
): number {
  const depths = makingLinks(operations)
    .filter(({ from, link }) => link.target === id && !within.includes(from.id))
    .map(({ from }) => 1 + depthOf(operations, from, [...within, id]));
  return depths.length > 0 ? Math.min(...depths) : 0;
}
