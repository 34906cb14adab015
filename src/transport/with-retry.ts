import type { Call } from "../client/call.js";
import type { Log } from "../client/logger.js";
import { KnowledgeError } from "../errors/errors.js";
import { mayRepeat } from "./may-repeat.js";
import { backOffMs } from "./retry-delay.js";
import { wait } from "./wait.js";

export interface RetryPolicy {
  /** The contract says that the request may be sent twice without harm. */
  readonly repeatable: boolean;
  readonly maxRetries: number;
  /** When the call must be over, on the clock of `performance.now`, which nobody sets. */
  readonly deadline: number;
  /** Ends the waits between attempts. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Attempts again where that is safe and may help; a wait that would pass the deadline is not begun. */
export const withRetry = async <T>(
  attempt: () => Promise<T>,
  call: Call,
  { repeatable, maxRetries, deadline, signal, log }: RetryPolicy,
): Promise<T> => {
  for (let retries = 0; ; retries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof KnowledgeError) || !call.sent || !(retries < maxRetries)) throw error;
      const { retryAfterMs } = error as { retryAfterMs?: number };
      const waitMs = Math.max(retryAfterMs ?? 0, backOffMs(retries, Math.random()));
      if (!mayRepeat(error, repeatable) || performance.now() + waitMs >= deadline) throw error;
      signal.throwIfAborted(); // what failed may be what the abort broke
      log("warn", "retry", { reason: error.message, waitMs });
      await wait(waitMs, signal);
    }
  }
};
