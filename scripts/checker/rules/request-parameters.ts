import type { OperationParameter } from "../../description/operation.js";
import { shapes } from "../../description/schema-shape.js";
import type { Exchange, Rule } from "../exchange.js";
import { readTexts } from "../read-text.js";
import { schemaBreaches } from "../schema-breaches.js";
import type { Breach } from "../violation.js";

/** Every described parameter is there when it must be, and has a value that its schema accepts. */
export const requestParameters: Rule = (exchange) =>
  exchange.operation.parameters.flatMap((parameter) => {
    const { name, required, schema, pointer } = parameter;
    const texts = textsOf(exchange, parameter);
    if (texts === "not read") return [];
    if (texts.length === 0) return required ? [missing(parameter)] : [];
    const { contract, evaluation } = exchange;
    const value = readTexts(contract.description, texts, schema, pointer);
    const errors = contract.check(schema)(value, evaluation);
    return schemaBreaches(errors, "request", `${pointer}/schema`, evaluation).map((breach) => ({
      ...breach,
      rule: "request-parameter",
      at: name,
    }));
  });

/** The query has no parameter that the operation does not describe. */
export const undocumentedQuery: Rule = (exchange) => {
  const { operation, request, contract } = exchange;
  const query = operation.parameters.filter((each) => each.in === "query");
  // The fields of an object are names of their own in the query; its style says which.
  if (query.some((parameter) => isObject(exchange, parameter))) return [];
  const known = query.map(({ name }) => name);
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

const isObject = ({ contract }: Exchange, { schema, source, pointer }: OperationParameter): boolean =>
  !source.content &&
  typeof schema === "object" &&
  [...shapes(contract.description, schema, pointer)].join() === "object";

/** The texts of a parameter, several for a list. Cookies are not read: clients of web APIs do not see their own. Objects are not read either. */
function textsOf(exchange: Exchange, parameter: OperationParameter): string[] | "not read" {
  const { request, path, contract } = exchange;
  const { name, in: location, source, schema, pointer } = parameter;
  if (location === "cookie" || isObject(exchange, parameter)) return "not read";
  const isList = !source.content && !shapes(contract.description, schema, pointer).has("scalar");
  const found = {
    path: () => (path[name] === undefined ? [] : [path[name]]),
    query: () => new URL(request.url).searchParams.getAll(name),
    header: () => [request.headers.get(name) ?? []].flat(),
  }[location]();
  const exploded = source.explode ?? (location === "query" && (source.style ?? "form") === "form");
  return isList && !exploded ? found.flatMap((text) => text.split(separatorOf(source.style))) : found;
}

const separatorOf = (style: string | undefined): string =>
  ({ spaceDelimited: " ", pipeDelimited: "|" })[style ?? ""] ?? ",";

const missing = ({ name, in: location, pointer }: OperationParameter): Breach => ({
  rule: "request-parameter",
  side: "request",
  at: name,
  expected: `the ${location} parameter ${name}`,
  found: "nothing",
  pointer,
});
