import type { Call } from "./call.js";
import type { CallSettings } from "./call-settings.js";
import type { Log } from "./logger.js";
import type { Transport } from "./transport.js";
import { withAuth } from "./with-auth.js";

/** The transport of one call: the network, and around it what every request needs. */
export const callTransport = (settings: CallSettings, call: Call, log: Log, signal: AbortSignal): Transport =>
  withAuth(
    async (request) => {
      signal.throwIfAborted(); // a credential may have come after the end
      call.attempts++;
      call.sent = true;
      log("debug", "request");
      // Not only in the request, which on Node 20 holds its signal weakly and may lose it.
      const response = await settings.fetch(request, { signal });
      const requestId = response.headers.get("x-request-id");
      call.requestId = requestId ? call.redact(requestId) : undefined;
      log("info", "answer", { status: response.status });
      return whole(response, call);
    },
    settings.credentials,
    settings.origin,
    call,
  );

/**
 * Waits for the whole body, so that one which breaks off is a failure of the attempt, and none is left unread on its
 * socket. What the server says in an error is redacted here, before anyone can copy it.
 */
const whole = async (response: Response, { redact }: Call): Promise<Response> => {
  const body = await response.text();
  const text = response.ok ? body : redact(body);
  return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
};
