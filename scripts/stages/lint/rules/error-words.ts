import { wordlessCodes } from "../../../description/error-words.js";
import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** The sandbox sends every listed code with the words of the contract. */
export const errorWords: HouseRule = {
  name: "error-words",
  hint: "Give it `message` and `system_message` in the `x-error-words` beside it, or an example.",
  check: (description) => {
    const schemas = walkSchemas(description);
    return readOperations(description)
      .flatMap(({ responses }) => responses)
      .filter(({ success, status }) => !success && status !== "default")
      .flatMap((response) =>
        wordlessCodes(description, response).map((code) => ({
          message: `The error code \`${code}\` has no words`,
          pointer:
            schemas.find(({ schema }) => schema.enum?.includes(code) || schema.const === code)?.pointer ??
            response.pointer,
        })),
      );
  },
};
