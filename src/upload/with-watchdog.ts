import { onAbort } from "../transport/network.js";
import type { Prepared } from "./delivery.js";

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
 * Runs a request whose body has so many bytes, and aborts it where for too long no byte has moved. Neither time offline nor time for the source
 * counts. `signal` ends the request.
 */
export async function withWatchdog<T>(
  { transport, waits, runtime }: Pick<Prepared, "transport" | "waits" | "runtime">,
  size: number,
  signal: AbortSignal,
  request: (signs: Signs) => Promise<T>,
): Promise<T> {
  const { stallMs, noProgressMs } = waits;
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
    if (left === 0) return stallMs * 2;
    return transport.reports ? stallMs : Math.min(noProgressMs / 2, stallMs * (2 + size / unreported));
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
