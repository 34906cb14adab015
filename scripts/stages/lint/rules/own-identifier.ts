import type { Remark } from "../../../description/finding.js";
import { escapePointer } from "../../../description/json-pointer.js";
import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** An error that echoes an identifier of the path has the one that was sent. */
export const ownIdentifier: HouseRule = {
  name: "own-identifier",
  hint: "Write the identifier that the request of the same name has, or correct the request.",
  check: (description) =>
    readOperations(description).flatMap(({ parameters, exchanges }) => {
      const inPath = new Set(parameters.filter((each) => each.in === "path").map(({ name }) => name));
      return exchanges
        .filter(({ status, missing }) => status >= 400 && missing.length === 0)
        .flatMap(({ parameters: sent, response, pointers }) => {
          const ids = new Map(Object.entries(sent).filter(([name]) => inPath.has(name)));
          return contradictions(response?.value, ids, `${pointers.response}/value`);
        });
    }),
};

function contradictions(value: unknown, ids: ReadonlyMap<string, unknown>, pointer: string): Remark[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = `${pointer}/${escapePointer(key)}`;
    const sent = ids.get(key);
    if (sent === undefined || typeof member === "object" || member === sent)
      return contradictions(member, ids, place);
    return [
      {
        message: `\`${key}\` is ${JSON.stringify(member)}, but its request sends ${JSON.stringify(sent)}`,
        pointer: place,
      },
    ];
  });
}
