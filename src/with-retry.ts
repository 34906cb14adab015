import { judgeAnswer, judgeFailure, networkCode } from "./repeat-verdict.js";
import { backOffMs, retryAfterMs } from "./retry-delay.js";
import type { Transport } from "./transport.js";

export interface RetryPolicy {
  /** The contract says that the request may be sent twice without harm. */
  readonly repeatable: boolean;
  readonly maxRetries: number;
  /** When the call must be over, on the clock of `Date.now`. */
  readonly deadline: number;
  /** Waits before the next attempt, abortable. `reason` is a status or a network code. */
  readonly pause: (waitMs: number, reason: string) => Promise<void>;
}

/** Sends a request again where that is safe and may help; a wait that passes the deadline is not begun. */
export const withRetry =
  (send: Transport, { repeatable, maxRetries, deadline, pause }: RetryPolicy): Transport =>
  async (request) => {
    for (let attempt = 0; ; attempt++) {
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await send(request);
      } catch (error) {
        failure = error;
      }
      const asked = response && retryAfterMs(response.headers, Date.now());
      const verdict = response ? judgeAnswer(response, asked) : judgeFailure(failure);
      const waitMs = Math.max(asked ?? 0, backOffMs(attempt, Math.random()));
      const repeat =
        attempt < maxRetries &&
        (verdict === "rejected" || (verdict === "ambiguous" && repeatable)) &&
        Date.now() + waitMs < deadline;
      if (repeat) await pause(waitMs, response ? `${response.status}` : networkCode(failure));
      else if (response) return response;
      else throw failure;
    }
  };
