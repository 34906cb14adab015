import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { Schema } from "../../description/description.js";
import type { HouseRule } from "./house-rule.js";
import { members } from "./located.js";

interface Options {
  /** Regular expressions, case ignored. */
  names: string;
  descriptions: string;
}

const rule: Oas3Rule = (options) => {
  const { names, descriptions } = options as Options;
  const secretName = new RegExp(names, "i");
  const secretDescription = new RegExp(descriptions, "i");
  return {
    SchemaProperties(properties: object, ctx: UserContext) {
      for (const [name, { node, location }] of members<Schema>(ctx, {
        node: properties,
        location: ctx.location,
      })) {
        if (typeof node === "boolean" || typeof node["x-sensitive"] === "boolean") continue;
        if (secretName.test(name) || secretDescription.test(node.description ?? ""))
          ctx.report({
            message: `\`${name}\` looks like a secret and does not say whether it is one: \`x-sensitive\``,
            location,
          });
      }
    },
  };
};

/** Logs and error messages hide the fields that are secrets; which ones they are stands in the description. */
export const sensitive: HouseRule = {
  name: "sensitive",
  hint: "Add `x-sensitive: true`, or `false` if whoever reads the value can do no harm with it.",
  rule,
};
