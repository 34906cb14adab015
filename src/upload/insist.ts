import type { Patience } from "./patience.js";
import type { Control } from "./upload-task.js";

/** Whether a call of the API may succeed later: there was no response, or one that says so. */
export const isPassing = (error: unknown): boolean => {
  const { kind, status } = Object(error) as { kind?: string; status?: number };
  return /^(network|timeout) | (408|429|5..)$/.test(`${kind} ${status}`);
};

/** Calls until it succeeds, or fails in a way that will stay, or patience ends; a pause interrupts it. Only for what does no harm twice. */
export async function insist<T>(
  call: (signal: AbortSignal) => Promise<T>,
  patience: Patience,
  control: Control,
): Promise<T> {
  for (let failures = 0; ; ) {
    try {
      const result = await control.untilPause(async (signal) => [await call(signal)] as const);
      if (result) return result[0];
    } catch (error) {
      failures++;
      const { retryAfterMs = 0 } = Object(error);
      if (!isPassing(error) || !(await patience.wait(failures, retryAfterMs))) throw error;
    }
  }
}
