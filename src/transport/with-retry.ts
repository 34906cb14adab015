import type { Log } from "../client/logger.js";
import type { KnowledgeError } from "../errors/errors.js";
import { backOffMs } from "./retry-delay.js";
import { throwIfAborted } from "./throw-if-aborted.js";
import { wait } from "./wait.js";

export interface RetryPolicy {
  /** Whether a retry is safe and may succeed. */
  readonly mayRetry: (error: KnowledgeError) => boolean;
  readonly maxRetries: number;
  /** When the call must end, on the clock of `performance.now`, which never jumps. */
  readonly deadline: number;
  /** Ends the waits between attempts. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Retries where that is safe and may help, unless the wait would pass the deadline. An attempt fails only with a KnowledgeError. */
export const withRetry = async <T>(
  attempt: () => Promise<T>,
  { mayRetry, maxRetries, deadline, signal, log }: RetryPolicy,
): Promise<T> => {
  for (let retries = 0; ; retries++) {
    try {
      return await attempt();
    } catch (error) {
      const { message, retryAfterMs } = error as KnowledgeError & { retryAfterMs?: number };
      // A server that says "now" is asked now.
      const waitMs = retryAfterMs === 0 ? 0 : Math.max(retryAfterMs ?? 0, backOffMs(retries, Math.random()));
      const isDue = retries < maxRetries && performance.now() + waitMs < deadline;
      if (!isDue || !mayRetry(error as KnowledgeError)) throw error;
      throwIfAborted(signal); // what failed may be what the abort broke
      log("warn", "retry", { reason: message, waitMs });
      await wait(waitMs, signal);
    }
  }
};
