import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { HouseRule } from "./house-rule.js";
import { walkExamples } from "./walk-example.js";

const rule: Oas3Rule = () => {
  const check = (owner: object, ctx: UserContext) =>
    walkExamples(owner, ctx, ({ value, location, schemas, example }) => {
      if (!schemas.some(({ node }) => (node as { "x-future"?: boolean })["x-future"])) return;
      const { "x-clock": clock } = example.node as { "x-clock"?: string };
      if (clock === undefined || Number.isNaN(Date.parse(clock)))
        ctx.report({
          message: "When this exchange takes place is missing: `x-clock`",
          location: example.location,
        });
      else if (!(Date.parse(String(value)) > Date.parse(clock)))
        ctx.report({ message: `${value} is not later than the exchange itself, ${clock}`, location });
    });
  return { MediaType: check };
};

/** A session that has expired before it is handed out is a wrong example: `x-future` fields lie after the `x-clock` of the example. */
export const futureField: HouseRule = {
  name: "future-field",
  hint: "Write a later time, or set `x-clock` beside the example's value to the time at which the answer is given.",
  rule,
};
