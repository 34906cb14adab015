import { flatFields } from "../../description/argument-layout.js";
import type { Description } from "../../description/description.js";
import type { Exchange } from "../../description/exchange.js";
import type { Operation } from "../../description/operation.js";
import { isIdentifier } from "../../description/operation-name.js";
import { literal } from "../literal.js";

/** A call with the arguments of the first complete exchange that ends in success; `undefined` where the description has none. */
export function callExample(description: Description, operation: Operation): string | undefined {
  const { name, exchanges } = operation;
  const exchange = exchanges.find(({ status, missing }) => status < 300 && missing.length === 0);
  if (exchange === undefined) return undefined;
  const args = exampleArguments(description, operation, exchange);
  const method = isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  return `await client${method}(${Object.keys(args).length === 0 ? "" : literal(args)});`;
}

function exampleArguments(
  description: Description,
  { parameters, body, layout }: Operation,
  exchange: Exchange,
): object {
  const sent = exchange.body?.value;
  if (layout === "grouped") {
    const groups: Record<string, Record<string, unknown>> = {};
    for (const { in: place, name } of parameters)
      if (name in exchange.parameters)
        groups[place] = { ...groups[place], [name]: exchange.parameters[name] };
    return { ...groups, ...(sent !== undefined && { body: sent }) };
  }
  const args = exchange.parameters;
  if (sent === undefined) return args;
  return layout === "flat" && body && flatFields(description, body)
    ? { ...args, ...(sent as object) }
    : { ...args, body: sent };
}
