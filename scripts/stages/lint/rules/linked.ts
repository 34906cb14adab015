import type { Description } from "../../../description/description.js";
import { fieldAt } from "../../../description/field-at.js";
import type { Remark } from "../../../description/finding.js";
import type { Link, LinkedValue, Operation, OperationResponse } from "../../../description/operation.js";
import { readOperations } from "../../../description/read-operations.js";
import { parseExpression } from "../../../description/runtime-expression.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";

/**
 * A link leads from values of its exchange to places of an operation. `x-removes` is useful only for an operation to which a link leads.
 */
export const linked: HouseRule = {
  name: "linked",
  hint: "Write the name or the JSON pointer of something that the request, the response or the operation has.",
  check: (description) => {
    const operations = readOperations(description);
    const links = operations.flatMap((operation) =>
      operation.responses.flatMap((response) =>
        response.links.map((link) => ({ operation, response, link })),
      ),
    );
    const targets = new Set(links.map(({ link }) => link.target));
    return [
      ...links.flatMap((each) => [
        ...wrongTarget(description, operations, each.link),
        ...wrongSource(description, each),
      ]),
      ...operations
        .filter(({ id, source }) => "x-removes" in source && !targets.has(id))
        .map(({ id, pointer }) => ({ message: `No link leads to ${id}`, pointer: `${pointer}/x-removes` })),
    ];
  },
};

function wrongTarget(description: Description, operations: readonly Operation[], link: Link): Remark[] {
  const { target, values, pointer } = link;
  const operation = operations.find(({ id }) => id === target);
  if (operation === undefined) {
    const hint = didYouMean(
      target,
      operations.map(({ id }) => id),
    );
    return [{ message: `There is no operation \`${target}\`${hint}`, pointer: `${pointer}/operationId` }];
  }
  return values
    .filter((value) => !hasPlace(description, operation, value))
    .map(({ path, in: place }) => ({
      message: `${target} has no ${place} \`${path.join(".")}\``,
      pointer: `${pointer}/${place === "body" ? "requestBody" : "parameters"}`,
    }));
}

const hasPlace = (
  description: Description,
  { parameters, body }: Operation,
  { in: place, path }: LinkedValue,
) =>
  place === "parameter"
    ? parameters.some(({ name }) => name === path[0])
    : (body?.contents ?? []).some(({ schema }) => fieldAt(description, schema, path));

interface LinkOf {
  operation: Operation;
  response: OperationResponse;
  link: Link;
}

function wrongSource(description: Description, { operation, response, link }: LinkOf): Remark[] {
  const { parameters, requestBody, "x-send": send, "x-when": when } = link.source;
  const parts = { parameters, requestBody, "x-send": send, "x-when": when && Object.keys(when) };
  return Object.entries(parts).flatMap(([member, part]) =>
    expressionsIn(part)
      .filter((text) => !hasValue(description, operation, response, text))
      .map((text) => ({
        message: `No exchange of ${operation.id} has a value for \`${text}\``,
        pointer: `${link.pointer}/${member}`,
      })),
  );
}

function expressionsIn(template: unknown): string[] {
  if (typeof template === "string") return template.startsWith("$") ? [template] : [];
  return typeof template === "object" && template !== null
    ? Object.values(template).flatMap(expressionsIn)
    : [];
}

function hasValue(
  description: Description,
  { parameters, body }: Operation,
  { contents }: OperationResponse,
  text: string,
): boolean {
  const expression = parseExpression(text);
  if (expression === undefined) return false;
  const { of, in: place, path } = expression;
  if (place !== "body") return parameters.some((each) => each.in === place && each.name === path[0]);
  const bodies = of === "request" ? (body?.contents ?? []) : contents;
  return bodies.some(({ schema }) => fieldAt(description, schema, path) !== undefined);
}
