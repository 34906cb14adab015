import type { Remark } from "../../../description/finding.js";
import { escapePointer } from "../../../description/json-pointer.js";
import type { Operation } from "../../../description/operation.js";
import { readOperations } from "../../../description/read-operations.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";

/** `x-documented` of an operation names its own statuses and exchanges. */
export const documented: HouseRule = {
  name: "documented",
  hint: "Write a status of the operation, and below it the names of examples of that response.",
  check: (description) =>
    readOperations(description).flatMap((operation) =>
      Object.entries(operation.source["x-documented"] ?? {}).flatMap(([status, names]) =>
        check(operation, status, names ?? []),
      ),
    ),
};

function check({ id, pointer, responses, exchanges }: Operation, status: string, names: string[]): Remark[] {
  const place = `${pointer}/x-documented/${escapePointer(status)}`;
  if (!responses.some((each) => each.status === status))
    return [
      { message: `\`x-documented\` names ${status}, but ${id} has no response ${status}`, pointer: place },
    ];
  const known = exchanges.filter((each) => String(each.status) === status).map(({ name }) => name);
  return [...names.entries()]
    .filter(([, name]) => !known.includes(name))
    .map(([index, name]) => ({
      message: `No example of the response ${status} is named \`${name}\`${didYouMean(name, known)}`,
      pointer: `${place}/${index}`,
    }));
}
