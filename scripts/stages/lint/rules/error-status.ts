import { memberAt } from "../../../description/json-pointer.js";
import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** The status in an error body is the status of the response. */
export const errorStatus: HouseRule = {
  name: "error-status",
  hint: "Write the status of the response that the example belongs to, or move the example to the other response.",
  check: (description, { statusField }) =>
    readOperations(description).flatMap(({ exchanges }) =>
      exchanges.flatMap(({ status, response, pointers }) => {
        const said = statusField.length > 0 ? statusField.reduce(memberAt, response?.value) : undefined;
        if (said === undefined || said === status) return [];
        const message = `\`${statusField.join(".")}\` is ${JSON.stringify(said)} in a response ${status}`;
        return { message, pointer: `${pointers.response}/value/${statusField.join("/")}` };
      }),
    ),
};
