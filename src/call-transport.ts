import { facts } from "../generated/client.js";
import type { Call } from "./call.js";
import type { CallSettings } from "./call-settings.js";
import type { Log } from "./logger.js";
import type { OperationId } from "./result.js";
import type { Transport } from "./transport.js";
import { wait } from "./wait.js";
import { withAuth } from "./with-auth.js";
import { withBody } from "./with-body.js";
import { withRecord } from "./with-record.js";
import { withRetry } from "./with-retry.js";

export interface CallScope {
  /** Aborted when the call is over before its time. */
  readonly signal: AbortSignal;
  /** When the call must be over, on the clock of `Date.now`. */
  readonly deadline: number;
  readonly log: Log;
}

/** The transport of one call: the network, and around it what every attempt and the whole call need. */
export const callTransport = (settings: CallSettings, call: Call, scope: CallScope): Transport => {
  const { signal, deadline, log } = scope;
  const network: Transport = (request) => {
    signal.throwIfAborted(); // a credential may have come after the end
    // Not only in the request, which on Node 20 holds its signal weakly and may lose it.
    return settings.fetch(request, { signal });
  };
  const attempt = withBody(withRecord(network, call, log), call.redact);
  return withRetry(withAuth(attempt, settings.credentials, settings.origin, call), {
    repeatable: facts[call.operationId as OperationId].repeatable,
    maxRetries: settings.maxRetries,
    deadline,
    pause: (waitMs, reason) => {
      log("warn", "retry", { reason, waitMs });
      return wait(waitMs, signal);
    },
  });
};
