/** Why a signal was aborted: the caller's own reason. Older platforms have none. */
export const reasonOf = (signal: AbortSignal): unknown =>
  "reason" in signal ? signal.reason : Object.assign(new Error("aborted"), { name: "AbortError" });

/** `signal.throwIfAborted()`, which older platforms lack. */
export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw reasonOf(signal);
};
