import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";

/** A client retries a request only if HTTP or the description says that this does no harm, and the description says why. */
export const repeatable: HouseRule = {
  name: "repeatable",
  hint: "Add `x-repeatable: true` or `false`, and one sentence in `x-repeatable-because`.",
  check: (description) =>
    readOperations(description).flatMap(({ id, method, source, pointer }) => {
      const { "x-repeatable": repeatable, "x-repeatable-because": because } = source as Record<
        string,
        unknown
      >;
      if (repeatable === undefined) {
        if (method === "get" || method === "head") return [];
        return { message: `${id} does not say whether a client may retry it: \`x-repeatable\``, pointer };
      }
      const place = { pointer: `${pointer}/x-repeatable` };
      if (typeof repeatable !== "boolean")
        return {
          message: `\`x-repeatable\` is ${JSON.stringify(repeatable)} instead of true or false`,
          ...place,
        };
      if (typeof because === "string" && because.trim() !== "") return [];
      return { message: `${id} does not say why: \`x-repeatable-because\``, ...place };
    }),
};
