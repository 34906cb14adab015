import type { Clock } from "./clock.js";
import { refuse } from "./refusal.js";

const window = 60_000;
/** The standard plan of the API-wide reference. */
const standard = 100;

export interface RateLimit {
  /** Counts one request. @throws Refusal 429 when the minute has no request left */
  count(): void;
  headers(): Record<string, string>;
}

/**
 * Counts requests per minute of the sandbox's clock; without a limit the headers show one that is never used up.
 * @throws RangeError for a limit that is not a number of requests
 */
export function createRateLimit(clock: Clock, requestsPerMinute: number | undefined): RateLimit {
  if (requestsPerMinute !== undefined && !(Number.isSafeInteger(requestsPerMinute) && requestsPerMinute >= 0))
    throw new RangeError(`requestsPerMinute is a whole number from 0, not ${requestsPerMinute}`);
  const limit = requestsPerMinute ?? standard;
  let start = 0;
  let used = 0;
  const turn = () => {
    const now = clock.now().getTime();
    const current = now - (now % window);
    if (current !== start) used = 0;
    start = current;
    return start + window - now;
  };
  return {
    count: () => {
      const left = turn();
      if (requestsPerMinute === undefined) return;
      if (used >= limit)
        throw refuse("RATE_LIMIT_EXCEEDED", { headers: { "Retry-After": `${Math.ceil(left / 1000)}` } });
      used += 1;
    },
    headers: () => {
      const left = turn();
      const [allowed, remaining, reset] = [limit, limit - used, (clock.now().getTime() + left) / 1000];
      return {
        "X-RateLimit-Limit-Requests": `${allowed}`,
        "X-RateLimit-Remaining-Requests": `${remaining}`,
        "X-RateLimit-Reset-Requests": `${reset}`,
        // Nothing here costs tokens.
        "X-RateLimit-Limit-Tokens": `${allowed}`,
        "X-RateLimit-Remaining-Tokens": `${allowed}`,
        "X-RateLimit-Reset-Tokens": `${reset}`,
        "X-RateLimit-Limit": `${allowed}`,
        "X-RateLimit-Remaining": `${remaining}`,
        "X-RateLimit-Reset": `${reset}`,
        "X-RateLimit-Retry-After": `${remaining > 0 ? 0 : Math.ceil(left / 1000)}`,
      };
    },
  };
}
