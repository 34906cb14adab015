import type { Filter } from "../../../description/description.js";
import { fieldAt } from "../../../description/field-at.js";
import { pointerKeys } from "../../../description/json-pointer.js";
import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** A query parameter filters by a member of the items of its list. */
export const filter: HouseRule = {
  name: "filter",
  hint: "Write `item`, a JSON pointer into an item of the list, and `match`: `equals` or `contains`.",
  check: (description) =>
    readOperations(description).flatMap(({ id, source, parameters, responses }) =>
      parameters.flatMap((parameter) => {
        const said: Partial<Filter> | undefined = parameter.source["x-filter"];
        if (said === undefined) return [];
        const pointer = `${parameter.pointer}/x-filter`;
        const { item = "", match = "" } = said;
        if (!["equals", "contains"].includes(match))
          return [
            { message: `\`match\` is ${JSON.stringify(match)} instead of equals or contains`, pointer },
          ];
        const list = source["x-pagination"]?.items;
        if (list === undefined)
          return [{ message: `${id} has no \`x-pagination\`: what it filters is not known`, pointer }];
        const path = [list, "0", ...pointerKeys(item)];
        return responses.some(({ contents }) =>
          contents.some(({ schema }) => fieldAt(description, schema, path)),
        )
          ? []
          : [{ message: `The items of ${id} have no \`${item}\``, pointer: `${pointer}/item` }];
      }),
    ),
};
