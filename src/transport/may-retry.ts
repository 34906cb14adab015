import type { KnowledgeError } from "../errors/errors.js";
import { failureReason } from "./failure-reason.js";
import { isMistake, isUnconnected } from "./network.js";

/**
 * Whether a retry of a failed request is safe and may succeed. `repeatable`: the contract says that a second request does no harm.
 *
 * | what the server did    | retry            | responses                            | no response                                  |
 * |------------------------|------------------|--------------------------------------|----------------------------------------------|
 * | surely nothing         | always           | 408, 429, 503 with `Retry-After`     | name not resolved, no connection             |
 * | perhaps something      | where repeatable | 500, 502, 503, 504                   | reset, closed or broken off, anything opaque |
 * | the same next time     | never            | every other one, an invalid 2xx too  | a mistake in the program                     |
 *
 * 408 says that the server never received the whole request (RFC 9110, 15.5.9); 429 and a 503 that names a time are refused before any work.
 * A bare 503 may come from a proxy that lost its upstream half-way. Browsers do not say why a fetch failed, so there every network
 * failure may have reached the server.
 */
export const mayRetry = (error: KnowledgeError, repeatable: boolean): boolean => {
  if (error.kind === "network") {
    const reason = failureReason(error);
    return repeatable ? !isMistake(reason) : isUnconnected(reason);
  }
  const { status, retryAfterMs } = error as { status?: number; retryAfterMs?: number };
  const statuses = repeatable ? /408|429|50[0234]/ : retryAfterMs === undefined ? /408|429/ : /408|429|503/;
  return statuses.test(`${status}`);
};
