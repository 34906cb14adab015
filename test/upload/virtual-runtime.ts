import type { Runtime } from "../../src/upload/runtime.js";

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** A machine whose time passes only while everything waits for it: hours take no time. */
export interface VirtualRuntime extends Runtime {
  /** Timers that are left. */
  readonly pending: number;
  /** Whether the machine has a network; by default it has. */
  setOffline(offline: boolean): void;
  /** Time stands still until what this returns is called: something real is under way. */
  hold(): () => void;
}

/** `random` gives the jitter; by default half of the ceiling. */
export function virtualRuntime(random: () => number = () => 0.5): VirtualRuntime {
  let now = 0;
  let timers: Timer[] = [];
  let offline = false;
  let awaited: (() => void)[] = [];
  let watching = false;
  let held = 0;
  const advance = async () => {
    watching = true;
    while (timers.length > 0) {
      for (let turn = 0; turn < 4 || held > 0; turn++) await new Promise(setImmediate);
      const [next] = timers.sort((a, b) => a.at - b.at);
      if (!next) break;
      timers = timers.filter((each) => each !== next);
      now = Math.max(now, next.at);
      next.fire();
    }
    watching = false;
  };

  const abortable = (signal: AbortSignal, start: (done: () => void) => () => void) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const abort = () => {
        stop();
        reject(signal.reason);
      };
      const stop = start(() => {
        signal.removeEventListener("abort", abort);
        resolve();
      });
      signal.addEventListener("abort", abort);
    });

  return {
    now: () => now,
    time: () => Date.parse("2025-06-15T10:00:00Z") + now,
    random,
    wait: (ms, signal) =>
      abortable(signal, (fire) => {
        const timer = { at: now + ms, fire };
        timers.push(timer);
        if (!watching) void advance();
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      }),
    isOffline: () => offline,
    online: (signal) =>
      abortable(signal, (done) => {
        awaited.push(done);
        return () => {
          awaited = awaited.filter((each) => each !== done);
        };
      }),
    setOffline: (next) => {
      offline = next;
      if (!offline) for (const done of awaited.splice(0)) done();
    },
    hold: () => {
      held++;
      let isHeld = true;
      return () => {
        if (isHeld) held--;
        isHeld = false;
      };
    },
    get pending() {
      return timers.length + awaited.length;
    },
  };
}
