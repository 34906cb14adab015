import { expect, onTestFinished, test, vi } from "vitest";
import { withDeadline } from "../../src/transport/with-deadline.js";

test("leaves no timer behind where the signal is none", async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const none = {} as AbortSignal;
  await expect(
    withDeadline(
      none,
      1_000,
      () => new Error("late"),
      async () => 1,
    ),
  ).rejects.toThrow(TypeError);
  expect(vi.getTimerCount()).toBe(0);
});
