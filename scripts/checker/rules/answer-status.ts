import { describedAnswer } from "../described-answer.js";
import type { Rule } from "../exchange.js";

/** The operation describes an answer of this status. */
export const answerStatus: Rule = (exchange) => {
  const { operation, response } = exchange;
  if (describedAnswer(exchange)) return [];
  const expected = operation.responses.map(({ status }) => status).join(", ");
  const pointer = `${operation.pointer}/responses`;
  return [
    { rule: "status", side: "answer", at: "the status", expected, found: `${response.status}`, pointer },
  ];
};
