import type { Runtime } from "./runtime.js";
import { backOffMs, type Waits } from "./waits.js";

/** Waits between failures, until they have gone on for too long without progress. Counts from the first of them, never from the start. */
export interface Patience {
  /** Storage holds more than ever: the time without progress starts over. */
  progress(): void;
  /** Resolves when the next attempt is due; to false when patience has come to its end. `failures` counts those since the last progress. */
  wait(failures: number, atLeastMs: number): Promise<boolean>;
}

export function createPatience(waits: Waits, runtime: Runtime, signal: AbortSignal): Patience {
  let troubleSince: number | undefined;

  /** Neither time offline nor time asleep is a failure of storage. */
  const forgive = async (wait: () => Promise<void>, ownMs: number) => {
    const start = runtime.now();
    await wait();
    const excess = runtime.now() - start - ownMs;
    if (troubleSince !== undefined && excess > 0) troubleSince += excess;
  };

  return {
    progress: () => {
      troubleSince = undefined;
    },
    wait: async (failures, atLeastMs) => {
      troubleSince ??= runtime.now();
      const ms = Math.max(atLeastMs, failures > 0 ? backOffMs(waits, failures, runtime.random()) : 0);
      if (runtime.now() + ms - troubleSince > waits.noProgressMs) return false;
      if (ms > 0) await forgive(() => runtime.wait(ms, signal), ms + waits.stallMs);
      if (runtime.isOffline()) await forgive(() => runtime.online(signal), 0);
      return true;
    },
  };
}
