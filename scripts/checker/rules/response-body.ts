import { armsFor, openArms } from "../../description/arms.js";
import { describedResponse, hasOpenStatus, jsonBody } from "../described-response.js";
import type { Rule } from "../exchange.js";
import { jsonDefects } from "../json-defects.js";
import { schemaBreaches } from "../schema-breaches.js";
import { showText } from "../show.js";

/** The body arrives to its end. */
export const responseIsWhole: Rule = (exchange) => {
  const { bytes, whole } = exchange.responseBody;
  if (whole) return [];
  const { pointer } = describedResponse(exchange) ?? exchange.operation;
  const found = `one that breaks off after ${bytes.length} bytes`;
  return [{ rule: "body", side: "response", at: "the body", expected: "a whole body", found, pointer }];
};

/** A JSON response is JSON: not empty, not cut short, and the same to every reader. */
export const responseIsJson: Rule = (exchange) => {
  const body = jsonBody(exchange);
  const { response, responseBody } = exchange;
  if (body === undefined || !responseBody.whole) return [];
  const about = { side: "response", pointer: body.content.pointer } as const;
  const defects = jsonDefects(responseBody, response.headers.get("content-type"));
  if (body.parsed.ok) return defects.map((defect) => ({ ...about, ...defect }));
  const found = showText(responseBody.text);
  return [{ ...about, rule: "body", at: "the body", expected: "JSON", found }];
};

/** The body is what its schema says: of several alternatives, the one that has its code. */
export const responseSchema: Rule = (exchange) => {
  const body = jsonBody(exchange);
  if (!body?.parsed.ok) return [];
  const { value } = body.parsed;
  const arms = exchange.contract.arms(body.content);
  exchange.evaluation.asserted(`${body.content.pointer}/schema`, value);
  const exact = describedResponse(exchange)?.status === `${exchange.response.status}`;
  // The code of a 422 fixes the status 422, and says nothing about another open status.
  const candidates = hasOpenStatus(exchange) && !exact ? openArms(arms) : armsFor(arms, value);
  const results = candidates.map(({ schema, pointer }) => {
    const errors = exchange.contract.check(schema)(value, exchange.evaluation);
    return schemaBreaches(errors, "response", pointer, exchange.evaluation);
  });
  return results.find((breaches) => breaches.length === 0) ?? results[0] ?? [];
};
