import type { Rule } from "../exchange.js";

/** The response is complete within the budget. */
export const responseTime: Rule = ({ elapsed, budget, operation: { pointer } }) =>
  elapsed <= budget
    ? []
    : [
        {
          rule: "response-time",
          side: "response",
          at: "the time",
          expected: `a response within ${budget} ms`,
          found: `${Math.round(elapsed)} ms`,
          pointer,
        },
      ];
