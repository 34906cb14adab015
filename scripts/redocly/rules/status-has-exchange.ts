import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { readExchanges } from "./exchange.js";
import type { HouseRule } from "./house-rule.js";
import { readOperations } from "./operation-at.js";

const rule: Oas3Rule = () => ({
  Root(root: object, ctx: UserContext) {
    for (const operation of readOperations(root, ctx)) {
      const shown = new Set(readExchanges(ctx, operation).map(({ response }) => response.status));
      for (const { status, bodies } of operation.responses) {
        if (bodies.length > 0 && !shown.has(status))
          ctx.report({
            message: `No exchange shows the answer ${status}`,
            location: operation.location.child(["responses", status]).key(),
          });
      }
    }
  },
});

/** What no exchange shows, no test sends. An answer without a body has nothing to show. */
export const statusHasExchange: HouseRule = {
  name: "status-has-exchange",
  hint: "Add a named example to the response, and the request of the same name that causes it.",
  rule,
};
