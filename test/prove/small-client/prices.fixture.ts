import { expect, test, vi } from "vitest";
import { count, discount, halve, paid } from "./prices.js";

test("students pay half", () => {
  expect(discount(10, "student")).toBe(5);
  expect(discount(10, "teacher")).toBe(10);
});

test("ends at the first price up to ten", () => {
  expect(halve(40)).toBe(10);
});

test("counts each name for itself, from one", () => {
  expect([count("a"), count("b"), count("a")]).toEqual([1, 1, 2]);
});

test("pays again until it is paid", async () => {
  vi.useFakeTimers(); // left on, as a test that fails does
  const send = vi.fn(async () => send.mock.calls.length > 1);
  await expect(paid(send)).resolves.toBeGreaterThan(0);
  expect(send).toHaveBeenCalledTimes(2);
});
