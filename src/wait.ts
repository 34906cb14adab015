/** Resolves after some milliseconds. An abort takes the timer away; whoever aborts a call settles it, so this need not. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
