import { readOperations } from "../../../description/read-operations.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";

/** `x-unknown` of an example names the path parameter whose value does not exist. */
export const unknownIdentifier: HouseRule = {
  name: "unknown-identifier",
  hint: "Write the name of a parameter in the path of the operation.",
  check: (description) =>
    readOperations(description).flatMap(({ id, parameters, exchanges }) => {
      const names = parameters.filter((each) => each.in === "path").map(({ name }) => name);
      return exchanges.flatMap(({ unknown, pointers }) =>
        unknown === undefined || names.includes(unknown)
          ? []
          : {
              message: `The path of ${id} has no \`${unknown}\`${didYouMean(unknown, names)}`,
              pointer: `${pointers.response}/x-unknown`,
            },
      );
    }),
};
