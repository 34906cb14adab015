import { escapePointer } from "../../../description/json-pointer.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** Only values that the schema lists are explained, and where one value is explained, all are. */
export const listedValue: HouseRule = {
  name: "listed-value",
  hint: "The values of the `enum` or `const` are the keys of what stands beside it.",
  check: (description) =>
    walkSchemas(description).flatMap(({ schema, pointer }) => {
      const values = (schema.enum ?? [schema.const]).map(String);
      const explained = schema["x-enumDescriptions"];
      const unexplained = values.filter((value) => explained && !(value in explained));
      const strange = (["x-enumDescriptions", "x-error-words"] as const).flatMap((extension) =>
        Object.keys(schema[extension] ?? {})
          .filter((name) => !values.includes(name))
          .map((name) => ({
            message: `\`${extension}\` names \`${name}\`, which the schema does not have${didYouMean(name, values)}`,
            pointer: `${pointer}/${extension}/${escapePointer(name)}`,
          })),
      );
      return [
        ...strange,
        ...unexplained.map((value) => ({
          message: `\`x-enumDescriptions\` does not say what \`${value}\` means`,
          pointer: schema.enum ? `${pointer}/enum/${values.indexOf(value)}` : pointer,
        })),
      ];
    }),
};
