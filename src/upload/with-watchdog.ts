import { onAbort } from "../transport/network.js";
import type { Runtime } from "./runtime.js";
import type { Waits } from "./waits.js";

/** What a watchdog knows of one request. */
export interface Watch {
  /** The size of its body in bytes. */
  readonly size: number;
  /** Whether the transport tells how many bytes have left. */
  readonly reports: boolean;
  readonly waits: Waits;
  readonly runtime: Runtime;
  /** Ends the request. */
  readonly signal: AbortSignal;
}

/** What a request tells its watchdog. */
export interface Signs {
  readonly signal: AbortSignal;
  /** This many bytes of the body have left. */
  sent(bytes: number): void;
  /** The source is being read, and takes its time. */
  reading(active: boolean): void;
}

/** This many bytes may take as long as a stall, where the transport does not tell how much has left. */
const unreported = 128 * 1024;

/**
 * Runs a request, and aborts it where for too long no byte has moved. Time offline does not count, and neither does time for the source.
 */
export async function withWatchdog<T>(
  { size, reports, waits, runtime, signal }: Watch,
  request: (signs: Signs) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  signal.throwIfAborted();
  const forget = onAbort(signal, () => stop.abort(signal.reason));

  let movedAt = runtime.now();
  let left = size;
  let isReading = false;
  const moved = () => {
    movedAt = runtime.now();
  };
  const limitMs = () => {
    if (left === 0) return waits.responseMs;

    return reports
      ? waits.stallMs
      : Math.min(waits.noProgressMs / 2, waits.responseMs + waits.stallMs * (size / unreported));
  };

  const watch = async (): Promise<never> => {
    for (;;) {
      const idle = runtime.now() - movedAt;
      if (idle < limitMs()) await runtime.wait(limitMs() - idle, stop.signal);
      else if (isReading) moved();
      else if (runtime.isOffline()) await runtime.online(stop.signal).then(moved);
      else throw new Error(`no byte moved for ${Math.round(idle)} ms`);
    }
  };
  const signs: Signs = {
    signal: stop.signal,
    sent: (bytes) => {
      left = size - bytes;
      moved();
    },
    reading: (active) => {
      isReading = active;
      moved();
    },
  };
  try {
    return await Promise.race([request(signs), watch()]);
  } finally {
    forget();
    stop.abort();
  }
}
