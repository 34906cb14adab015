import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** OpenAPI demands that path parameters are required: without the value there is no path. */
export const requiredPath: HouseRule = {
  name: "required-path",
  hint: "Add `required: true`.",
  check: (description) =>
    readOperations(description).flatMap(({ parameters }) =>
      parameters
        .filter((each) => each.in === "path" && !each.required)
        .map(({ name, pointer }) => ({
          message: `The path parameter \`${name}\` is not required`,
          pointer: `${pointer}/name`,
        })),
    ),
};
