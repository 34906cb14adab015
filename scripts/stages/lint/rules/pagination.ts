import type { Description, SchemaObject } from "../../../description/description.js";
import type { Remark } from "../../../description/finding.js";
import type { Operation } from "../../../description/operation.js";
import { readOperations } from "../../../description/read-operations.js";
import { resolveRef } from "../../../description/resolve-ref.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";

const members = ["items", "total", "more"];
const parameters = ["skip", "limit"];
const optional = ["total", "more"];

/** A client that turns the pages of a list reads these members and sends these parameters: they must exist. */
export const pagination: HouseRule = {
  name: "pagination",
  hint: "Name members of the response in `items`, `total` and `more`, and query parameters in `skip` and `limit`.",
  check: (description) => readOperations(description).flatMap((operation) => check(description, operation)),
};

function check(description: Description, operation: Operation): Remark[] {
  const { id, pointer, source } = operation;
  if (source["x-pagination"] === undefined) return [];
  const place = `${pointer}/x-pagination`;
  const said: [string, unknown][] = Object.entries(Object(source["x-pagination"]));
  const keys = [...members, ...parameters];
  const inQuery = operation.parameters.filter((each) => each.in === "query").map(({ name }) => name);
  const inBody = membersOf(description, operation);
  return [
    ...keys
      .filter((key) => !optional.includes(key) && !said.some(([name]) => name === key))
      .map((key) => ({ message: `\`x-pagination\` of ${id} does not say \`${key}\``, pointer: place })),
    ...said.flatMap(([key, name]) => {
      const at = { pointer: `${place}/${key}` };
      if (!keys.includes(key))
        return { message: `\`x-pagination\` has no member \`${key}\`${didYouMean(key, keys)}`, ...at };
      const known = members.includes(key) ? inBody : inQuery;
      const where = members.includes(key) ? "The response" : "The query";
      if (known.includes(String(name))) return [];
      return { message: `${where} of ${id} has no \`${name}\`${didYouMean(String(name), known)}`, ...at };
    }),
  ];
}

function membersOf(description: Description, { responses }: Operation): string[] {
  return responses.flatMap(({ success, content, pointer }) => {
    if (!success || typeof content?.schema !== "object") return [];
    return Object.keys(resolveRef<SchemaObject>(description, content.schema, pointer).properties ?? {});
  });
}
