import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { HouseRule } from "./house-rule.js";

interface Operation {
  "x-repeatable"?: unknown;
  "x-repeatable-because"?: unknown;
}

const rule: Oas3Rule = () => ({
  Operation(operation: Operation, { report, location }: UserContext) {
    const { "x-repeatable": repeatable, "x-repeatable-because": because } = operation;
    if (typeof repeatable !== "boolean")
      report({
        message: "Whether a client may send this request twice is missing: `x-repeatable`",
        location: location.key(),
      });
    else if (typeof because !== "string" || because.trim() === "")
      report({
        message: "Why is missing: `x-repeatable-because`",
        location: location.child(["x-repeatable"]).key(),
      });
  },
});

/** A client repeats a request only if the description says that this does no harm, and why. */
export const repeatable: HouseRule = {
  name: "repeatable",
  hint: "Add `x-repeatable: true` or `false`, and one sentence in `x-repeatable-because`.",
  rule,
};
