import type { Rule } from "../exchange.js";

/** The response is complete within the budget. */
export const responseTime: Rule = ({ elapsed, budget, operation: { pointer } }) =>
  elapsed <= budget
    ? []
    : [
        {
          rule: "answer-time",
          side: "answer",
          at: "the time",
          expected: `an answer within ${budget} ms`,
          found: `${Math.round(elapsed)} ms`,
          pointer,
        },
      ];
