import type { Rule } from "../exchange.js";
import { isLoopback } from "../loopback.js";

/** The request goes to a server that the description or the caller names, or to this machine; never in clear text over a network. */
export const requestOrigin: Rule = ({ contract, origins, request, operation: { pointer } }) => {
  const url = new URL(request.url);
  const known = [...contract.origins, ...origins];
  // Without a server in the description any server may get it, as long as no one else can read it.
  const expected = known.length > 0 ? known.join(" or ") : "an https URL";
  if (isLoopback(url) || (known.length > 0 ? known.includes(url.origin) : url.protocol === "https:"))
    return [];
  return [
    { rule: "request-origin", side: "request", at: "the server", expected, found: url.origin, pointer },
  ];
};
