import { escapePointer } from "../../../description/json-pointer.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** What is said about a value that the schema does not have is said about nothing. */
export const listedValue: HouseRule = {
  name: "listed-value",
  hint: "Write a value of the `enum` or `const` beside it.",
  check: (description) =>
    walkSchemas(description).flatMap(({ schema, pointer }) => {
      const values = (schema.enum ?? [schema.const]).map(String);
      return (["x-enumDescriptions", "x-error-words"] as const).flatMap((extension) =>
        Object.keys(schema[extension] ?? {})
          .filter((name) => !values.includes(name))
          .map((name) => ({
            message: `\`${extension}\` names \`${name}\`, which the schema does not have${didYouMean(name, values)}`,
            pointer: `${pointer}/${extension}/${escapePointer(name)}`,
          })),
      );
    }),
};
