import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { readExchanges } from "./exchange.js";
import type { HouseRule } from "./house-rule.js";
import { readOperations } from "./operation-at.js";

interface Options {
  /** The way through the body to the field that repeats the status. */
  field: string[];
}

const rule: Oas3Rule = (options) => {
  const { field } = options as Options;
  return {
    Root(root: object, ctx: UserContext) {
      for (const operation of readOperations(root, ctx)) {
        for (const { response, answer } of readExchanges(ctx, operation)) {
          const said = valueAt(answer.node.value, field);
          if (said !== undefined && String(said) !== response.status)
            ctx.report({
              message: `\`${field.join(".")}\` is ${JSON.stringify(said)} in an answer ${response.status}`,
              location: answer.location.child(["value", ...field]),
            });
        }
      }
    },
  };
};

const valueAt = (value: unknown, path: string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);

/** The status in the body is the status of the answer. */
export const errorStatus: HouseRule = {
  name: "error-status",
  hint: "Write the status of the response that the example stands in, or move the example to the other response.",
  rule,
};
