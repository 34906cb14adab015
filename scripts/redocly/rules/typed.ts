import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { SchemaObject } from "../../description/description.js";
import type { HouseRule } from "./house-rule.js";

interface Options {
  /** Names of fields that may hold anything. */
  anything?: string[];
}

const rule: Oas3Rule = (options) => {
  const { anything = [] } = options as Options;
  return {
    Schema(schema: SchemaObject, { report, location, key }: UserContext) {
      const composed = schema.allOf ?? schema.anyOf ?? schema.oneOf;
      if (schema.type !== undefined || composed !== undefined || anything.includes(String(key))) return;
      report({ message: "Of which type this is is missing: `type`", location: location.key() });
    },
  };
};

/** Without a type a schema takes everything, which nobody means who writes bounds or a format beside it. */
export const typed: HouseRule = {
  name: "typed",
  hint: "Add `type`, or the name of the field to those in redocly.yaml that may hold anything.",
  rule,
};
