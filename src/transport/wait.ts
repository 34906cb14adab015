/**
 * Resolves after some milliseconds. An abort takes the timer away; whoever aborts a call settles it, so this need not.
 * The signal is the call's own, and no call waits twice at a time.
 */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.onabort = () => clearTimeout(timer);
  });
