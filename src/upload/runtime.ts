import { onAbort } from "../transport/network.js";

/** The clock, the randomness and the network of this machine; tests bring their own. */
export interface Runtime {
  /** Milliseconds on a clock that never jumps. */
  now(): number;
  /** The time, in milliseconds since 1970. */
  time(): number;
  /** Rejects with the reason of an abort, at once. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
  /** Whether the machine knows that it has no network; only browsers do. */
  isOffline(): boolean;
  online(signal: AbortSignal): Promise<void>;
}

/** The longest wait of setTimeout; beyond it a timer fires at once. */
const longestMs = 2 ** 31 - 1;

/** Settles when `start` calls back, or with the abort; `start` returns the function that stops it. */
const abortable = (signal: AbortSignal, start: (done: () => void) => () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = start(() => {
      forget();
      resolve();
    });
    const forget = onAbort(signal, () => {
      stop();
      reject(signal.reason);
    });
  });

/** The machine that this runs on. */
export const machine: Runtime = {
  now: () => performance.now(),
  time: () => Date.now(),
  random: () => Math.random(),
  wait: (ms, signal) =>
    abortable(signal, (done) => {
      const timer = setTimeout(done, Math.min(ms, longestMs));
      return () => clearTimeout(timer);
    }),
  isOffline: () => globalThis.navigator?.onLine === false,
  online: (signal) =>
    abortable(signal, (done) => {
      globalThis.addEventListener("online", done, { once: true, signal });
      return () => {};
    }),
};
