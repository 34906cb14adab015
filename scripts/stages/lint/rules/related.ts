import { readOperations } from "../../../description/read-operations.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";

/** A misspelt name in `x-related` would tell readers that the operation is not described. */
export const related: HouseRule = {
  name: "related",
  hint: "Write the summary of an operation, or add the name to `undescribed` in house-rules.yaml.",
  check: (description, { undescribed }) => {
    const operations = readOperations(description);
    const names = [...operations.flatMap(({ source }) => source.summary ?? []), ...undescribed];
    const known = names.map((name) => name.toLowerCase());
    return operations.flatMap(({ source, pointer }) =>
      [...(source["x-related"] ?? []).entries()]
        .filter(([, name]) => !known.includes(String(name).toLowerCase()))
        .map(([index, name]) => ({
          message: `No operation is called ${JSON.stringify(name)}${didYouMean(String(name), names)}`,
          pointer: `${pointer}/x-related/${index}`,
        })),
    );
  },
};
