import { onAbort } from "./network.js";

/** Resolves after some milliseconds. An abort takes the timer away and resolves nothing: what aborts a call settles it. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      forget();
      resolve();
    }, ms);
    const forget = onAbort(signal, () => clearTimeout(timer));
  });
