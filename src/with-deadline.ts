import { onAbort } from "./on-abort.js";

/** What setTimeout can wait at most, 24.8 days; beyond it a timer fires at once. */
export const longestTimeoutMs = 2 ** 31 - 1;

export interface Deadline {
  /** The caller's signal: its abort rejects with the caller's own reason. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** What to reject with when the time is up. */
  readonly onTimeout: () => unknown;
}

/**
 * Runs some work under one deadline and the caller's signal. Either settles the promise at once, whatever the work is
 * waiting for, and aborts the signal that the work was given. Afterwards no timer and no listener is left.
 */
export const withDeadline = <T>(
  { signal, timeoutMs, onTimeout }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason);
    };
    const timer = setTimeout(() => stop(onTimeout()), timeoutMs);
    const forget = signal && onAbort(signal, () => stop(signal.reason));
    const end = () => {
      clearTimeout(timer);
      forget?.();
    };
    work(controller.signal).then(resolve, reject).finally(end);
  });
