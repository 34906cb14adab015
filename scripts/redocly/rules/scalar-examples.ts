import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { SchemaObject } from "../../description/description.js";
import { brokenKeyword } from "./broken-keyword.js";
import type { HouseRule } from "./house-rule.js";
import { member, members } from "./located.js";

const rule: Oas3Rule = () => {
  const check = (node: object, ctx: UserContext) => {
    const owner = { node, location: ctx.location };
    const schema = member<SchemaObject>(ctx, owner, "schema");
    if (schema === undefined) return;
    const single = member<unknown>(ctx, owner, "example");
    const named = members<{ value?: unknown }>(ctx, member(ctx, owner, "examples")).map(
      ([, { node, location }]) => ({
        node: node.value,
        location: location.child(["value"]),
      }),
    );
    for (const { node: value, location } of single ? [single, ...named] : named) {
      const broken = brokenKeyword(value, schema.node);
      if (broken)
        ctx.report({ message: `${JSON.stringify(value)} is not what the schema says: ${broken}`, location });
    }
  };
  return { Parameter: check, Header: check };
};

/** Redocly does not look at the examples of headers, nor behind the references among those of parameters. */
export const scalarExamples: HouseRule = {
  name: "scalar-examples",
  hint: "Mend the example, or the schema if the example is what the API takes or sends.",
  rule,
};
