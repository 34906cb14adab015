import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** Logs and error messages hide secret fields; the description says which fields those are. */
export const sensitive: HouseRule = {
  name: "sensitive",
  hint: "Add `x-sensitive: true`, or `false` if a stranger can do no harm with the value.",
  check: (description, { sensitive: { names, descriptions } }) => {
    const secretName = new RegExp(names, "i");
    const secretDescription = new RegExp(descriptions, "i");
    return walkSchemas(description).flatMap(({ schema, pointer, key }) => {
      if (key === undefined || typeof schema["x-sensitive"] === "boolean") return [];
      if (!secretName.test(key) && !secretDescription.test(schema.description ?? "")) return [];
      return {
        message: `\`${key}\` looks like a secret and does not say whether it is one: \`x-sensitive\``,
        pointer,
      };
    });
  },
};
