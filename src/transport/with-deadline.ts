import { onAbort } from "./network.js";
import { reasonOf, throwIfAborted } from "./throw-if-aborted.js";

/** The longest wait of setTimeout, 24.8 days; beyond it a timer fires at once. */
export const longestTimeoutMs = 2 ** 31 - 1;

/**
 * Runs some work under one deadline and the caller's signal. Either settles the promise at once, whatever the work is
 * waiting for, and aborts the signal that the work was given: an abort with the caller's own reason, the deadline with
 * what `onTimeout` returns. Afterwards no timer and no listener is left.
 */
export const withDeadline = <T>(
  signal: AbortSignal | undefined,
  timeoutMs: number,
  onTimeout: () => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason);
    };
    // First, because what is no signal throws here, and would leave a timer behind.
    const forget = signal && onAbort(signal, () => stop(reasonOf(signal)));
    const timer = setTimeout(() => stop(onTimeout()), timeoutMs);
    const end = () => {
      clearTimeout(timer);
      forget?.();
    };
    work(controller.signal).then(resolve, reject).finally(end);
  });
