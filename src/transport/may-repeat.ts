import type { KnowledgeError } from "../errors/errors.js";

/** Codes of Node and of Bun for a connection that was never made. */
const neverConnected = /CONN(ECTION)?REFUSED|ENOTFOUND|EAI_|UNREACH$|CONNECT_TIMEOUT/i;

/**
 * Whether a request that failed may be sent again and may then succeed. `repeatable`: the contract says that it may be acted upon twice.
 *
 * | what the failure says  | sent again       | answers                              | no answer                                    |
 * |------------------------|------------------|--------------------------------------|----------------------------------------------|
 * | surely not acted upon  | always           | 408, 429, 503 with `Retry-After`     | name not resolved, connection never made     |
 * | perhaps acted upon     | where repeatable | 500, 502, 503, 504                   | reset, closed or broken off, anything opaque |
 * | answered alike again   | never            | every other one, a senseless 2xx too |                                              |
 *
 * 408 says that the server never had the whole request (RFC 9110, 15.5.9); 429 and a 503 that names a time are refusals at the door.
 * A bare 503 may be a proxy that lost its upstream half-way. Browsers do not say why a fetch failed, so there every network failure
 * may have been acted upon.
 */
export const mayRepeat = (error: KnowledgeError, repeatable: boolean): boolean => {
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
