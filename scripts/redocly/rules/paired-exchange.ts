import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { examplesOf, readExchanges } from "./exchange.js";
import type { HouseRule } from "./house-rule.js";
import type { Located } from "./located.js";
import { type OperationAt, readOperations } from "./operation-at.js";

const rule: Oas3Rule = () => ({
  Root(root: object, ctx: UserContext) {
    const operations = readOperations(root, ctx);
    for (const operation of operations) checkOperation(ctx, operation);
    checkParameters(ctx, operations);
  },
});

/** Each answer has one request and each request one answer. */
function checkOperation(ctx: UserContext, operation: OperationAt): void {
  const exchanges = readExchanges(ctx, operation);
  const statuses = new Map<string, string>();
  for (const { name, response, place, body, parameters } of exchanges) {
    const other = statuses.get(name);
    if (other !== undefined)
      unpaired(ctx, `The exchange \`${name}\` has two answers, ${other} and ${response.status}`, place);
    statuses.set(name, response.status);
    if (body === undefined && operation.bodies.length > 0)
      unpaired(ctx, `The answer \`${name}\` has no request body of this name`, place);
    for (const { node } of operation.parameters) {
      if (node.required && !parameters.some(({ parameter }) => parameter === node))
        unpaired(ctx, `The answer \`${name}\` has no \`${node.name}\` of this name`, place);
    }
  }
  for (const [, body] of operation.bodies) checkAnswered(ctx, body, statuses);
}

function checkAnswered(
  ctx: UserContext,
  owner: Located<object>,
  answered: ReadonlyMap<string, unknown>,
): void {
  for (const name of examplesOf(ctx, owner).keys()) {
    if (name !== "default" && !answered.has(name))
      unpaired(
        ctx,
        `The request \`${name}\` has no answer of this name`,
        owner.location.child(["examples", name]),
      );
  }
}

/** Operations share parameters, so a parameter's example may belong to any of those that use it. */
function checkParameters(ctx: UserContext, operations: OperationAt[]): void {
  const users = new Map<string, { parameter: Located<object>; answered: Map<string, unknown> }>();
  for (const operation of operations) {
    const exchanges = readExchanges(ctx, operation);
    for (const parameter of operation.parameters) {
      const key = parameter.location.absolutePointer;
      const { answered } = users.get(key) ?? { answered: new Map() };
      for (const exchange of exchanges) answered.set(exchange.name, exchange);
      users.set(key, { parameter, answered });
    }
  }
  for (const { parameter, answered } of users.values()) checkAnswered(ctx, parameter, answered);
}

const unpaired = (ctx: UserContext, message: string, location: Location) =>
  ctx.report({ message, location: location.key() });

/** An exchange is one request and one answer of the same name; a name that stands alone is a mistake. */
export const pairedExchange: HouseRule = {
  name: "paired-exchange",
  hint: "Give the example of each required parameter, of the request body and of one response the same name.",
  rule,
};
