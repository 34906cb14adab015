import { shapes } from "../../description/schema-shape.js";
import { describedResponse } from "../described-response.js";
import type { Rule } from "../exchange.js";
import { readTexts } from "../read-text.js";
import { schemaBreaches } from "../schema-breaches.js";
import { isTransportHeader } from "../transport-headers.js";

/** Every header that the description requires is there. */
export const requiredHeaders: Rule = (exchange) =>
  (describedResponse(exchange)?.headers ?? [])
    .filter(({ name, required }) => required && !exchange.response.headers.has(name))
    .map(({ name, pointer }) => ({
      rule: "header-missing",
      side: "response",
      at: name,
      expected: `the header ${name}`,
      found: "nothing",
      pointer,
    }));

/** Every header that the description names has a value that its schema accepts. */
export const headerValues: Rule = (exchange) =>
  (describedResponse(exchange)?.headers ?? []).flatMap(({ name, schema, pointer }) => {
    const text = exchange.response.headers.get(name);
    if (text === null) return [];
    const { check, description } = exchange.contract;
    const isList = !shapes(description, schema, pointer).has("scalar");
    const value = readTexts(description, isList ? text.split(/, */) : [text], schema, pointer);
    const errors = check(schema)(value, exchange.evaluation);
    return schemaBreaches(errors, "response", `${pointer}/schema`, exchange.evaluation).map((breach) => ({
      ...breach,
      rule: "header-value",
      at: name,
    }));
  });

/** Every other header belongs to HTTP and not to the API. */
export const undocumentedHeaders: Rule = (exchange) => {
  const described = describedResponse(exchange);
  if (described === undefined) return [];
  const documented = new Set(described.headers.map(({ name }) => name.toLowerCase()));
  return [...exchange.response.headers.keys()]
    .filter(
      (name) => !documented.has(name) && !isTransportHeader(name) && !exchange.acceptedHeaders.has(name),
    )
    .map((name) => ({
      rule: "header-undocumented",
      side: "response",
      at: name,
      expected: "documented headers only",
      found: `the header ${name}`,
      pointer: `${described.pointer}/headers`,
    }));
};
