import { onAbort } from "../transport/network.js";

/** A running upload: the promise of its result, and its controls. */
export interface UploadTask<Result> extends Promise<Result> {
  /** Stops at once, in the middle of a request too. Storage keeps what it holds. */
  pause(): void;
  /** Goes on after a pause. */
  resume(): void;
  /** Gives the upload up for good: the session is cancelled at storage, and nothing is kept to resume. Resolves when that is done. */
  cancel(): Promise<void>;
}

/** What the work of a task uses to obey the controls. */
export interface Control {
  /** Aborts when the caller aborts or cancels. */
  readonly signal: AbortSignal;
  isCancelled(): boolean;
  /** Resolves as soon as there is no pause. */
  ready(): Promise<void>;
  /** Runs something as soon as there is no pause. The next pause interrupts it; then it resolves to undefined. */
  untilPause<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
}

/** Starts some work. An abort settles the task at once, with the caller's own reason, whatever the work is waiting for. */
export function startTask<Result>(
  caller: AbortSignal | undefined,
  work: (control: Control) => Promise<Result>,
): UploadTask<Result> {
  const stop = new AbortController();
  let cancelled = false;
  /** Aborts at a pause, too. */
  let running = new AbortController();
  let goOn = () => {};
  let ready = Promise.resolve();
  let settled: Promise<unknown> = Promise.resolve();

  const goesOn = async () => {
    while (running.signal.aborted) await ready;
    stop.signal.throwIfAborted();
  };
  const control: Control = {
    signal: stop.signal,
    isCancelled: () => cancelled,
    ready: goesOn,
    untilPause: async (work) => {
      await goesOn();
      const { signal } = running;
      try {
        return await work(signal);
      } catch (error) {
        stop.signal.throwIfAborted();
        if (signal.aborted) return undefined;
        throw error;
      }
    },
  };
  const resume = () => {
    running = new AbortController();
    goOn();
  };
  const promise = new Promise<Result>((resolve, reject) => {
    const abort = () => stop.abort(caller?.reason);
    stop.signal.addEventListener("abort", () => {
      reject(stop.signal.reason);
      running.abort(stop.signal.reason);
      resume(); // so that work that waits hears of it
    });
    if (caller?.aborted) return abort();
    const forget = caller && onAbort(caller, abort);
    settled = work(control)
      .then(resolve, reject)
      .finally(() => forget?.());
  });

  return Object.assign(promise, {
    pause: () => {
      if (running.signal.aborted) return;
      ready = new Promise((resolve) => {
        goOn = resolve;
      });
      running.abort();
    },
    resume,
    cancel: async () => {
      cancelled = true;
      stop.abort(new DOMException("the upload was cancelled", "AbortError"));
      await settled;
    },
  });
}
