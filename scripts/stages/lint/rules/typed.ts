import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** A schema without a type accepts everything, although its bounds or format look as if they forbade something. */
export const typed: HouseRule = {
  name: "typed",
  hint: "Add `type`, or add the name of the field to `anything` in house-rules.yaml if it may hold anything.",
  check: (description, { anything }) =>
    walkSchemas(description)
      .filter(({ schema: { type, allOf, anyOf, oneOf } }) => !(type ?? allOf ?? anyOf ?? oneOf))
      .filter(({ key }) => key === undefined || !anything.includes(key))
      .map(({ pointer }) => ({ message: "The schema has no `type`", pointer })),
};
