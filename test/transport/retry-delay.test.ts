import fc from "fast-check";
import { expect, test } from "vitest";
import { backOffMs, retryAfterMs } from "../../src/transport/retry-delay.js";

test("the ceiling of the back-off doubles from half a second to eight", () => {
  expect([0, 1, 2, 3, 4, 5, 50, 5_000].map((attempt) => backOffMs(attempt, 1))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000,
  ]);
});

test("jitter is full: anything down to nothing", () => {
  expect(backOffMs(3, 0)).toBe(0);
  expect(backOffMs(3, 0.25)).toBe(1_000);
});

test("whatever Retry-After says, the wait is nothing or a safe number that is not negative", () => {
  const value = fc.oneof(
    fc.string().filter((text) => /^[\t\x20-\x7e]*$/.test(text)),
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    fc.stringMatching(/^[A-Z][a-z]{2}, \d{1,3} [A-Z][a-z]{2} \d{1,9} \d{2}:\d{2}:\d{2} [A-Z]{1,3}$/),
  );
  fc.assert(
    fc.property(value, value, (after, date) => {
      const wait = retryAfterMs(new Headers({ "retry-after": after, date }), 1_750_000_000_000);
      if (wait === undefined) return;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
    }),
  );
});

test.each(["-5", "5, 10", "1e300", "0x10"])("%j is not a date, whatever V8 makes of it", (value) => {
  expect(retryAfterMs(new Headers({ "retry-after": value }), 0)).toBeUndefined();
});
