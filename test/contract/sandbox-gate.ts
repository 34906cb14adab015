import { isDeepStrictEqual } from "node:util";
import type { Description } from "../../scripts/description/description.js";
import { asSent, elided, sandboxFor, send } from "../sandbox/documented-exchange.js";
import { type Paths, readExchanges } from "./read-exchanges.js";

/** Which exchange the sandbox does not give as it is documented. */
export async function strangeResponse(description: Description): Promise<string | undefined> {
  for (const exchange of readExchanges(description as unknown as Paths).map(asSent)) {
    const { status, response } = await send(exchange, sandboxFor(exchange).fetch, "https://api.aitronos.com");
    if (status !== exchange.status || !isDeepStrictEqual(response, elided(exchange.response)))
      return `the sandbox does not give the documented response of ${exchange.id}`;
  }
  return undefined;
}
