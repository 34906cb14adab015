import type { Call } from "../client/call.js";
import type { CallSettings } from "../client/call-settings.js";
import type { Log } from "../client/logger.js";
import { discard, type Fetch } from "./fetch.js";
import { throwIfAborted } from "./throw-if-aborted.js";
import { withAuth } from "./with-auth.js";

/** The transport of one call: the network, and around it what every request needs. */
export const callTransport = (settings: CallSettings, call: Call, log: Log, signal: AbortSignal): Fetch =>
  withAuth(
    async (url, init) => {
      throwIfAborted(signal); // a credential may arrive after the end
      call.attempts++;
      call.sentTo = new URL(url).host;
      log("debug", "request");
      const response = await settings.fetch(url, { ...init, signal });
      // So may a response, where the caller's fetch does not look at the signal.
      if (signal.aborted) discard(response);
      throwIfAborted(signal);
      call.requestId = call.redact(response.headers.get("x-request-id") ?? "") || undefined;
      log("info", "response", { status: response.status });
      // The whole body, so that one which breaks off is a failure of the attempt, and none is left unread on its socket.
      const body = await response.text();
      // The body of an error is redacted here, before anyone can copy it.
      const text = response.ok ? body : call.redact(body);
      return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
    },
    settings,
    call,
  );
