import type { KnowledgeError } from "../errors/errors.js";

/** Codes of Node and Bun for a connection that could not be established. */
const neverConnected = /CONN(ECTION)?REFUSED|ENOTFOUND|EAI_|UNREACH$|CONNECT_TIMEOUT/i;

/**
 * Whether a retry of a failed request is safe and may succeed. `repeatable`: the contract says that a second request does no harm.
 *
 * | what the server did    | retry            | responses                            | no response                                  |
 * |------------------------|------------------|--------------------------------------|----------------------------------------------|
 * | surely nothing         | always           | 408, 429, 503 with `Retry-After`     | name not resolved, no connection             |
 * | perhaps something      | where repeatable | 500, 502, 503, 504                   | reset, closed or broken off, anything opaque |
 * | the same next time     | never            | every other one, an invalid 2xx too  |                                              |
 *
 * 408 says that the server never received the whole request (RFC 9110, 15.5.9); 429 and a 503 that names a time are refused before any work.
 * A bare 503 may come from a proxy that lost its upstream half-way. Browsers do not say why a fetch failed, so there every network
 * failure may have reached the server.
 */
export const mayRetry = (error: KnowledgeError, repeatable: boolean): boolean => {
  if (error.kind === "network") return repeatable || neverConnected.test(networkCode(error));
  const { status, retryAfterMs } = error as { status?: number; retryAfterMs?: number };
  const untouched = retryAfterMs === undefined ? /408|429/ : /408|429|503/;
  return (repeatable ? /408|429|50[0234]/ : untouched).test(`${status}`);
};

/** The system's code for a network failure, which fetch hides in its causes; empty when there is none. */
export const networkCode = (error: unknown): string => {
  const { code, cause } = Object(error) as { code?: string; cause?: unknown };
  return code ?? (cause ? networkCode(cause) : "");
};
