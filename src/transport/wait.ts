/** Resolves after some milliseconds. An abort takes the timer away and resolves nothing: what aborts a call settles it. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
