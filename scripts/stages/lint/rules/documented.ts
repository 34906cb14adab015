import { escapePointer } from "../../../description/json-pointer.js";
import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** `x-documented` of an operation names its own statuses and exchanges. */
export const documented: HouseRule = {
  name: "documented",
  hint: "Write a status of the operation, and under it the names of examples of that response.",
  check: (description) =>
    readOperations(description).flatMap(({ id, pointer, source, responses, exchanges }) =>
      Object.entries(source["x-documented"] ?? {}).flatMap(([status, names]) => {
        const place = `${pointer}/x-documented/${escapePointer(status)}`;
        if (!responses.some((each) => each.status === status))
          return [
            {
              message: `\`x-documented\` names ${status}, but ${id} has no response ${status}`,
              pointer: place,
            },
          ];
        const known = exchanges.filter((each) => String(each.status) === status).map(({ name }) => name);
        return (names ?? []).flatMap((name, index) =>
          known.includes(name)
            ? []
            : [
                {
                  message: `\`x-documented\` names \`${name}\`, but no example of the response ${status} has that name`,
                  pointer: `${place}/${index}`,
                },
              ],
        );
      }),
    ),
};
