/** What the abort of a signal stops. One listener for all, because Node takes more than ten for a leak. */
class Stops extends Set<() => void> implements EventListenerObject {
  handleEvent(): void {
    for (const stop of this) stop();
  }
}

const stopsOf = new WeakMap<AbortSignal, Stops>();

/** Calls `stop` when the signal aborts. The returned function takes that back, and the last one leaves nothing on the signal. */
export const onAbort = (signal: AbortSignal, stop: () => void): (() => void) => {
  const stops = stopsOf.get(signal) ?? new Stops();
  stopsOf.set(signal, stops.add(stop));
  signal.addEventListener("abort", stops); // does nothing where it is on the signal already
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener("abort", stops);
  };
};

/** Why a signal was aborted: the caller's own reason. Older platforms keep none. */
export const reasonOf = (signal: AbortSignal): unknown =>
  "reason" in signal ? signal.reason : Object.assign(new Error("aborted"), { name: "AbortError" });

/** `signal.throwIfAborted()`, which older platforms lack. */
export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw reasonOf(signal);
};
