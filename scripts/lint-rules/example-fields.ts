import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { HouseRule } from "./house-rule.js";
import { type ValueAt, walkExamples } from "./walk-example.js";

const rule: Oas3Rule = () => {
  const check = (owner: object, ctx: UserContext) =>
    walkExamples(owner, ctx, (at) => {
      for (const name of unnamed(at))
        ctx.report({
          message: `The schema names no field \`${name}\``,
          location: at.location.child([name]).key(),
        });
    });
  return { MediaType: check, Parameter: check };
};

/** An object whose schemas name no field at all is a map: it takes any, if it says so. */
function unnamed({ value, schemas }: ValueAt): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const named = new Set(schemas.flatMap(({ node }) => Object.keys(node.properties ?? {})));
  if (named.size === 0 && schemas.some(({ node }) => node.additionalProperties)) return [];
  return Object.keys(value).filter((name) => !named.has(name));
}

/** Answers may grow, so their schemas are open; that must not hide a misspelt field in our own examples. */
export const exampleFields: HouseRule = {
  name: "example-fields",
  hint: "Mend the spelling, or describe the field in the schema.",
  rule,
};
