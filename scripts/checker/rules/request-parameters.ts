import type { OperationParameter } from "../../description/operation.js";
import type { Exchange, Rule } from "../exchange.js";
import { readScalar } from "../read-scalar.js";
import { schemaBreaches } from "../schema-breaches.js";
import type { Breach } from "../violation.js";

/** Every described parameter is there when it must be, and has a value that its schema takes. */
export const requestParameters: Rule = (exchange) =>
  exchange.operation.parameters.flatMap((parameter) => {
    const text = parameterText(exchange, parameter);
    if (text === undefined) return parameter.required ? [missing(parameter)] : [];
    const { contract, evaluation } = exchange;
    const errors = contract.check(parameter.schema)(readScalar(text, parameter.schema), evaluation);
    return schemaBreaches(errors, "request", `${parameter.pointer}/schema`, evaluation).map((breach) => ({
      ...breach,
      rule: "request-parameter",
      at: parameter.name,
    }));
  });

/** The query has no parameter that the operation does not describe. */
export const undocumentedQuery: Rule = ({ operation, request, contract }) => {
  const known = operation.parameters.filter((each) => each.in === "query").map(({ name }) => name);
  const credentials = contract.schemes
    .filter(({ location }) => location === "query")
    .map(({ parameter }) => parameter);
  return [...new Set(new URL(request.url).searchParams.keys())]
    .filter((name) => !known.includes(name) && !credentials.includes(name))
    .map((name) => ({
      rule: "undocumented-parameter",
      side: "request",
      at: name,
      expected: "documented query parameters only",
      found: `the query parameter ${name}`,
      pointer: operation.pointer,
    }));
};

function parameterText(
  { request, path }: Exchange,
  { name, in: location }: OperationParameter,
): string | undefined {
  if (location === "path") return path[name];
  if (location === "query") return new URL(request.url).searchParams.get(name) ?? undefined;
  if (location === "header") return request.headers.get(name) ?? undefined;
  return undefined; // a cookie: clients of web APIs do not see their own
}

const missing = ({ name, in: location, pointer }: OperationParameter): Breach => ({
  rule: "request-parameter",
  side: "request",
  at: name,
  expected: `the ${location} parameter ${name}`,
  found: "nothing",
  pointer,
});
