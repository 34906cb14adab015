import { isDeepStrictEqual } from "node:util";
import type { Description } from "../../scripts/description/description.js";
import { asSent, elided, sandboxFor, send } from "../sandbox/documented-exchange.js";
import { type Paths, readExchanges } from "./read-exchanges.js";

/** Exchanges, as JSON, that were given as they are documented. A sandbox of its own gives each, so it does again. */
const given = new Set<string>();

/** Which exchange the sandbox does not give as it is documented. */
export async function strangeResponse(description: Description): Promise<string | undefined> {
  for (const exchange of readExchanges(description as unknown as Paths).map(asSent)) {
    const text = JSON.stringify(exchange);
    if (given.has(text)) continue;
    const { status, response } = await send(exchange, sandboxFor(exchange).fetch, "https://api.aitronos.com");
    if (status !== exchange.status || !isDeepStrictEqual(response, elided(exchange.response)))
      return `the sandbox does not give the documented response of ${exchange.id}`;
    given.add(text);
  }
  return undefined;
}
