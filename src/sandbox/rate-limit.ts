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

/** Counts requests per minute of the sandbox's clock; without a limit the headers show one that is never used up. */
export function createRateLimit(clock: Clock, requestsPerMinute: number | undefined): RateLimit {
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
      return {
        "X-RateLimit-Limit-Requests": `${limit}`,
        "X-RateLimit-Remaining-Requests": `${limit - used}`,
        "X-RateLimit-Reset-Requests": `${(clock.now().getTime() + left) / 1000}`,
      };
    },
  };
}
