import type { Transport } from "./transport.js";

/**
 * Waits for the whole body, so that one which breaks off is a failure of the attempt, and none is left unread on its
 * socket. What the server says in an error is redacted here, before anyone can copy it.
 */
export const withBody =
  (send: Transport, redact: (text: string) => string): Transport =>
  async (request) => {
    const response = await send(request);
    const body = await response.text();
    const text = response.ok ? body : redact(body);
    return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) });
  };
