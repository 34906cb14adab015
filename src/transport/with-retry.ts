import type { Log } from "../client/logger.js";
import type { KnowledgeError } from "../errors/errors.js";
import { backOffMs } from "./retry-delay.js";
import { wait } from "./wait.js";

export interface RetryPolicy {
  /** Whether the request that failed may be sent again and may then succeed. */
  readonly mayRetry: (error: KnowledgeError) => boolean | undefined;
  readonly maxRetries: number;
  /** When all must be over, on the clock of `performance.now`, which nobody sets. */
  readonly deadline: number;
  /** Ends the waits between attempts. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Attempts again where that is safe and may help; a wait that would pass the deadline is not begun. An attempt fails with a KnowledgeError only. */
export const withRetry = async <T>(
  attempt: () => Promise<T>,
  { mayRetry, maxRetries, deadline, signal, log }: RetryPolicy,
): Promise<T> => {
  for (let retries = 0; ; retries++) {
    try {
      return await attempt();
    } catch (error) {
      const { message, retryAfterMs = 0 } = error as KnowledgeError & { retryAfterMs?: number };
      const waitMs = Math.max(retryAfterMs, backOffMs(retries, Math.random()));
      const isDue = retries < maxRetries && performance.now() + waitMs < deadline;
      if (!isDue || !mayRetry(error as KnowledgeError)) throw error;
      signal.throwIfAborted(); // what failed may be what the abort broke
      log("warn", "retry", { reason: message, waitMs });
      await wait(waitMs, signal);
    }
  }
};
