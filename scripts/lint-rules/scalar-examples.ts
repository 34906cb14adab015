import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { SchemaObject } from "../description.js";
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

/** The keyword that a string, number or boolean breaks; lists and objects are not looked into. */
function brokenKeyword(value: unknown, schema: SchemaObject): string | undefined {
  const { type, enum: choices, pattern, minLength = 0, maxLength = Infinity } = schema;
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const kind = Number.isInteger(value) ? "integer" : typeof value;
  const kinds = type === undefined ? [kind] : [type].flat();
  if (!kinds.includes(kind) && !(kind === "integer" && kinds.includes("number")))
    return kind === "object" ? undefined : `type ${kinds.join(" or ")}`;
  if (choices && !choices.includes(value)) return `enum ${choices.join(", ")}`;
  if (typeof value === "string") {
    if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) return `pattern ${pattern}`;
    if (value.length < minLength || value.length > maxLength) return `length ${minLength} to ${maxLength}`;
  }
  if (typeof value === "number" && (value < minimum || value > maximum)) return `${minimum} to ${maximum}`;
  return undefined;
}

/** Redocly does not look at the examples of headers, nor behind the references among those of parameters. */
export const scalarExamples: HouseRule = {
  name: "scalar-examples",
  hint: "Mend the example, or the schema if the example is what the API takes or sends.",
  rule,
};
