/** What the abort of a signal stops, with one listener for all: Node takes more than ten for a leak. */
class Stops extends Set<() => void> implements EventListenerObject {
  handleEvent(): void {
    for (const stop of this) stop();
  }
}

const stopsOf = new WeakMap<AbortSignal, Stops>();

/** Calls `stop` when the signal aborts. The returned function undoes that, and the last one leaves nothing on the signal. */
export const onAbort = (signal: AbortSignal, stop: () => void): (() => void) => {
  const stops = stopsOf.get(signal) ?? new Stops();
  stopsOf.set(signal, stops.add(stop));
  signal.addEventListener("abort", stops); // does nothing where it is on the signal already
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener("abort", stops);
  };
};
