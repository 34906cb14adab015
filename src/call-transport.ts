import type { Call } from "./call.js";
import type { CallSettings } from "./call-settings.js";
import type { Log } from "./logger.js";
import type { Transport } from "./transport.js";
import { withAuth } from "./with-auth.js";
import { withBody } from "./with-body.js";
import { withRecord } from "./with-record.js";

/** The transport of one call: the network, and around it what every request needs. */
export const callTransport = (
  settings: CallSettings,
  call: Call,
  log: Log,
  signal: AbortSignal,
): Transport => {
  const network: Transport = (request) => {
    signal.throwIfAborted(); // a credential may have come after the end
    // Not only in the request, which on Node 20 holds its signal weakly and may lose it.
    return settings.fetch(request, { signal });
  };
  const whole = withBody(withRecord(network, call, log), call.redact);
  return withAuth(whole, settings.credentials, settings.origin, call);
};
