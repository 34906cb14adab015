import type { KnowledgeError } from "../errors/errors.js";
import { failureReason } from "./failure-reason.js";

/** Codes of Node and Bun for a connection that could not be established. */
const neverConnected = /CONN(ECTION)?REFUSED|ENOTFOUND|EAI_|UNREACH$|CONNECT_TIMEOUT/i;

/** A mistake in a program. A fetch that fails throws a TypeError too; a code, or what the platforms say of networks, tells it apart. */
const mistake =
  /^(Type|Reference)Error: (?!\w+$|.*(to fetch|fetch failed|fetch res|network|load failed|connection|sending|offline))/i;

/**
 * Whether a retry of a failed request is safe and may succeed. `repeatable`: the contract says that a second request does no harm.
 *
 * | what the server did    | retry            | responses                            | no response                                  |
 * |------------------------|------------------|--------------------------------------|----------------------------------------------|
 * | surely nothing         | always           | 408, 429, 503 with `Retry-After`     | name not resolved, no connection             |
 * | perhaps something      | where repeatable | 500, 502, 503, 504                   | reset, closed or broken off, anything opaque |
 * | the same next time     | never            | every other one, an invalid 2xx too  | a mistake in the caller's own fetch          |
 *
 * 408 says that the server never received the whole request (RFC 9110, 15.5.9); 429 and a 503 that names a time are refused before any work.
 * A bare 503 may come from a proxy that lost its upstream half-way. Browsers do not say why a fetch failed, so there every network
 * failure may have reached the server.
 */
export const mayRetry = (error: KnowledgeError, repeatable: boolean): boolean => {
  if (error.kind === "network") {
    const reason = failureReason(error);
    const isMistake = mistake.test(`${Object(error.cause).name}: ${reason}`);
    return neverConnected.test(reason) || (repeatable && !isMistake);
  }
  const { status, retryAfterMs } = error as { status?: number; retryAfterMs?: number };
  const untouched = retryAfterMs === undefined ? /408|429/ : /408|429|503/;
  return (repeatable ? /408|429|50[0234]/ : untouched).test(`${status}`);
};
