import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { HouseRule } from "./house-rule.js";

interface Options {
  values: string[];
  /** Those of the values that an example's description must name, so that its reader knows. */
  said: string[];
}

interface Sourced {
  description?: string;
  "x-provenance"?: string;
}

const rule: Oas3Rule = (options) => {
  const { values, said } = options as Options;
  const checkValue = ({ "x-provenance": provenance }: Sourced, { report, location }: UserContext) => {
    if (provenance !== undefined && !values.includes(provenance))
      report({ message: `\`${provenance}\` is no provenance`, location: location.child(["x-provenance"]) });
  };
  const check = (sourced: Sourced, ctx: UserContext) => {
    checkValue(sourced, ctx);
    if (sourced["x-provenance"] === undefined)
      ctx.report({
        message: "Where this is known from is missing: `x-provenance`",
        location: ctx.location,
      });
  };
  return {
    Response: check,
    Header: check,
    SecurityScheme: check,
    Schema: checkValue, // only where a schema is known from elsewhere than its answer
    Example: (example: Sourced, ctx: UserContext) => {
      check(example, ctx);
      const { "x-provenance": provenance = "", description = "" } = example;
      if (said.includes(provenance) && !description.toLowerCase().includes(provenance))
        ctx.report({ message: `The description does not say that this example is ${provenance}` });
    },
  };
};

/** Every response, header, security scheme and example says where it is known from, and an example that is not on the page says so to its reader. */
export const provenance: HouseRule = {
  name: "provenance",
  hint: "Add `x-provenance: documented`, `reference` or `constructed`; the last two need a description with that word in it.",
  rule,
};
