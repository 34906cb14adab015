import type { Call } from "../client/call.js";
import type { CallSettings } from "../client/call-settings.js";
import type { Log } from "../client/logger.js";
import type { Draft } from "./draft.js";
import type { Transport } from "./transport.js";
import { withAuth } from "./with-auth.js";

/** The transport of one call: the network, and around it what every request needs. */
export const callTransport = (
  settings: CallSettings,
  call: Call,
  log: Log,
  signal: AbortSignal,
): Transport<Draft> =>
  withAuth(
    async (draft) => {
      signal.throwIfAborted(); // a credential may have come after the end
      call.attempts++;
      call.sent = true;
      log("debug", "request");
      const response = await settings.send(draft, signal);
      // So may an answer, where the caller's fetch does not look at the signal.
      if (signal.aborted) response.body?.cancel().catch(() => {});
      signal.throwIfAborted();
      const requestId = response.headers.get("x-request-id");
      call.requestId = requestId ? call.redact(requestId) : undefined;
      log("info", "answer", { status: response.status });
      // The whole body, so that one which breaks off is a failure of the attempt, and none is left unread on its socket.
      const body = await response.text();
      // What the server says in an error is redacted here, before anyone can copy it.
      const text = response.ok ? body : call.redact(body);
      return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
    },
    settings,
    settings.origin,
    call,
  );
