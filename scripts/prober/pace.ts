import { setTimeout } from "node:timers/promises";

/** How much a run may ask of a server. */
export interface Budget {
  requests: number;
  seconds: number;
  /** Requests per second, at most. */
  rate: number;
}

export interface Pace {
  /** Waits until the next request may leave, and counts it; `false` when the budget is spent. */
  next(): Promise<boolean>;
  /** Whether another request fits, now. */
  readonly spent: boolean;
  /** What is left of the budget. */
  readonly left: { requests: number; milliseconds: number };
  /** Requests so far. */
  readonly requests: number;
  /** Waits as a server asked for; `false`, at once, when that is longer than the run may take. */
  pause(milliseconds: number): Promise<boolean>;
}

/** Spaces requests evenly, so that no second, wherever it begins, holds more than the rate. */
export function createPace({ requests: most, seconds, rate }: Budget, now = () => performance.now()): Pace {
  const end = now() + seconds * 1000;
  const gap = 1000 / rate;
  let requests = 0;
  let earliest = 0;
  const spent = () => requests >= most || now() >= end;
  return {
    next: async () => {
      if (spent() || Math.max(earliest, now()) > end) return false;
      // Timers may fire up to a millisecond early.
      for (let wait = earliest - now(); wait > 0; wait = earliest - now()) await setTimeout(Math.ceil(wait));
      if (spent()) return false;
      earliest = now() + gap;
      requests += 1;
      return true;
    },
    get spent() {
      return spent();
    },
    get left() {
      return { requests: most - requests, milliseconds: Math.max(0, end - now()) };
    },
    get requests() {
      return requests;
    },
    pause: async (milliseconds) => {
      if (now() + milliseconds > end) return false;
      await setTimeout(milliseconds);
      return true;
    },
  };
}
