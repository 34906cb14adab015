import { fieldAt } from "../../description/field-at.js";
import { parseExpression } from "../../description/runtime-expression.js";
import type { Laboratory, Subject } from "../subject.js";
import { depthOf, type MakingLink, makingLinks } from "./making-links.js";

/** One way to what a request needs: follow `link` from a success of `from`. */
export interface Way extends Pick<MakingLink, "link"> {
  from: Subject;
}

/** The ways to what an operation needs, the best first: those whose values the description promises, then the short ones. */
export function waysTo(laboratory: Laboratory, { operation }: Subject): Way[] {
  const { operations, subjects } = laboratory;
  const found = makingLinks(operations)
    .filter(({ link }) => link.target === operation.id)
    .flatMap(({ from, link }) => {
      const subject = subjects.find((each) => each.operation === from);
      return subject ? [{ from: subject, link }] : [];
    });
  return found
    .map((way) => ({
      way,
      rank: Number(!isPromised(laboratory, way)) * 100 + depthOf(operations, way.from.operation),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ way }) => way);
}

/** What the request says is known, and so is what a response has to have. */
const isPromised = ({ description, operations }: Laboratory, { from, link }: Way): boolean =>
  link.values.every(({ expression }) => {
    const { of, in: place, path } = parseExpression(expression) ?? {};
    if (of === "request" || place !== "body" || path === undefined) return of === "request";
    const response = operations
      .find(({ id }) => id === from.operation.id)
      ?.responses.find(({ links }) => links.includes(link));
    return (
      response?.content !== undefined &&
      fieldAt(description, response.content.schema, path)?.required === true
    );
  });
