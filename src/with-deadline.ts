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
export const withDeadline = async <T>(
  { signal, timeoutMs, onTimeout }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let stop!: (reason: unknown) => void;
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(reason);
      controller.abort(reason);
    };
  });
  const onAbort = () => stop(signal?.reason);
  const timer = setTimeout(() => stop(onTimeout()), timeoutMs);
  signal?.addEventListener("abort", onAbort);
  try {
    return await Promise.race([stopped, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
};
