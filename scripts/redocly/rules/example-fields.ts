import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { brokenKeyword } from "./broken-keyword.js";
import type { HouseRule } from "./house-rule.js";
import { type ValueAt, walkExamples } from "./walk-example.js";

const rule: Oas3Rule = () => {
  const check = (owner: object, ctx: UserContext) =>
    walkExamples(owner, ctx, (at) => {
      const { value, location, schemas } = at;
      for (const name of unnamed(at))
        ctx.report({
          message: `The schema names no field \`${name}\``,
          location: location.child([name]).key(),
        });
      for (const name of schemas.flatMap(({ node }) => node.required ?? []))
        if (isObject(value) && !(name in value))
          ctx.report({ message: `The schema requires the field \`${name}\``, location });
      const broken = schemas.map(({ node }) => brokenKeyword(value, node)).find(Boolean);
      if (broken)
        ctx.report({ message: `${JSON.stringify(value)} is not what the schema says: ${broken}`, location });
    });
  return { MediaType: check, Parameter: check };
};

/** An object whose schemas name no field at all is a map: it takes any, if it says so. */
function unnamed({ value, schemas }: ValueAt): string[] {
  if (!isObject(value)) return [];
  const named = new Set(schemas.flatMap(({ node }) => Object.keys(node.properties ?? {})));
  if (named.size === 0 && schemas.some(({ node }) => node.additionalProperties)) return [];
  return Object.keys(value).filter((name) => !named.has(name));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Answers may grow, so their schemas are open; that must not hide a misspelt field in our own examples. And an
 * error of a known code must not pass for one of the codes that nobody knows yet, whose details may be anything.
 */
export const exampleFields: HouseRule = {
  name: "example-fields",
  hint: "Mend the spelling, or describe the field in the schema.",
  rule,
};
