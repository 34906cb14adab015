import { expect, it } from "vitest";
import { createPace } from "../../scripts/prober/pace.js";

const plenty = { requests: 1000, seconds: 60, rate: 100 };

it("stays within the rate in every second", async () => {
  const pace = createPace({ ...plenty, rate: 50 });
  const times: number[] = [];
  while (times.length < 12 && (await pace.next())) times.push(performance.now());
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(19.9);
});

it("does not save up what a slow server leaves", async () => {
  let time = 0;
  const pace = createPace({ ...plenty, rate: 4 }, () => time);
  await pace.next();
  time = 10_000;
  expect(await pace.next()).toBe(true);
  let left = false;
  const next = pace.next().then((value) => {
    left = value;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(left).toBe(false);
  time = 10_250;
  await next;
  expect(left).toBe(true);
});

it("ends with its requests", async () => {
  const pace = createPace({ ...plenty, requests: 2 });
  expect([await pace.next(), await pace.next(), await pace.next()]).toEqual([true, true, false]);
  expect([pace.requests, pace.left.requests, pace.spent]).toEqual([2, 0, true]);
});

it("ends with its time, and waits for nothing that comes later", async () => {
  let time = 0;
  const pace = createPace({ ...plenty, seconds: 1 }, () => time);
  expect(await pace.next()).toBe(true);
  expect(await pace.pause(1001)).toBe(false);
  time = 1000;
  expect(await pace.next()).toBe(false);
  expect(pace.spent).toBe(true);
});
