import { onAbort } from "./network.js";

/** Resolves after some milliseconds. An abort removes the timer and never resolves: whatever aborts a call settles it. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      forget();
      resolve();
    }, ms);
    const forget = onAbort(signal, () => clearTimeout(timer));
  });
