import type { Call } from "./call.js";
import { KnowledgeError } from "./errors.js";
import { repeatVerdict } from "./repeat-verdict.js";
import { backOffMs } from "./retry-delay.js";

export interface RetryPolicy {
  /** The contract says that the request may be sent twice without harm. */
  readonly repeatable: boolean;
  readonly maxRetries: number;
  /** When the call must be over, on the clock of `performance.now`, which nobody sets. */
  readonly deadline: number;
  /** Waits before the next attempt, abortable. */
  readonly pause: (waitMs: number, after: KnowledgeError) => Promise<void>;
}

/** Attempts again where that is safe and may help; a wait that would pass the deadline is not begun. */
export const withRetry = async <T>(
  attempt: () => Promise<T>,
  call: Call,
  policy: RetryPolicy,
): Promise<T> => {
  for (let retries = 0; ; retries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof KnowledgeError) || !call.sent) throw error;
      const verdict = repeatVerdict(error);
      const safe = verdict === "rejected" || (verdict === "ambiguous" && policy.repeatable);
      const { retryAfterMs = 0 } = error as { retryAfterMs?: number };
      const waitMs = Math.max(retryAfterMs, backOffMs(retries, Math.random()));
      if (!safe || !(retries < policy.maxRetries) || performance.now() + waitMs >= policy.deadline)
        throw error;
      await policy.pause(waitMs, error);
    }
  }
};
