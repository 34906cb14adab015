import type { Call } from "./call.js";
import type { Log } from "./logger.js";
import type { Transport } from "./transport.js";

/** Counts the requests of a call, keeps the last request id and logs both directions. */
export const withRecord =
  (send: Transport, call: Call, log: Log): Transport =>
  async (request) => {
    call.attempts++;
    log("debug", "request");
    const response = await send(request);
    call.requestId = call.redact(response.headers.get("x-request-id") ?? "") || undefined;
    log("info", "answer", { status: response.status });
    return response;
  };
