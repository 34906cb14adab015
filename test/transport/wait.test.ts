import { getEventListeners } from "node:events";
import { expect, it, vi } from "vitest";
import { wait } from "../../src/transport/wait.js";

it("leaves nothing on the signal, however often it waits: Node warns of eleven listeners", async () => {
  const { signal } = new AbortController();
  for (let times = 0; times < 3; times++) await wait(0, signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

it("leaves no timer after an abort", () => {
  vi.useFakeTimers();
  const stop = new AbortController();
  void wait(1_000, stop.signal);
  stop.abort();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
