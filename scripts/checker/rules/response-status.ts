import { describedResponse } from "../described-response.js";
import type { Rule } from "../exchange.js";

/** The operation describes a response of this status. */
export const responseStatus: Rule = (exchange) => {
  const { operation, response } = exchange;
  if (describedResponse(exchange)) return [];
  const expected = operation.responses.map(({ status }) => status).join(", ");
  const pointer = `${operation.pointer}/responses`;
  return [
    { rule: "status", side: "response", at: "the status", expected, found: `${response.status}`, pointer },
  ];
};
