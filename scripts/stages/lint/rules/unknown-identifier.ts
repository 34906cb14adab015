import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** `x-unknown` of an example names the path parameter whose value does not exist. */
export const unknownIdentifier: HouseRule = {
  name: "unknown-identifier",
  hint: "Write the name of a parameter in the path of the operation.",
  check: (description) =>
    readOperations(description).flatMap(({ id, parameters, exchanges }) =>
      exchanges.flatMap(({ unknown, pointers }) =>
        unknown === undefined || parameters.some((each) => each.in === "path" && each.name === unknown)
          ? []
          : {
              message: `\`x-unknown\` names \`${unknown}\`, but ${id} has no path parameter of that name`,
              pointer: `${pointers.response}/x-unknown`,
            },
      ),
    ),
};
