import { beforeEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../src/index.js";
import { args, session } from "../client/examples.js";

// Full jitter that draws nothing: what is waited for is what the server asked.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

describe("Retry-After", () => {
  /** A client whose every wait is seen and none waited for. */
  const waits = async (headers: Record<string, string>, timeoutMs = 60_000) => {
    const seen: (number | undefined)[] = [];
    vi.useFakeTimers({
      now: Date.parse("2025-06-15T10:00:00Z"),
      toFake: ["setTimeout", "clearTimeout", "Date"],
    });
    try {
      let count = 0;
      const client = createClient({
        accessToken: "canary-access-token",
        timeoutMs,
        fetch: async () =>
          count++ === 0 ? new Response("", { status: 429, headers }) : Response.json(session),
        logger: { debug() {}, info() {}, error() {}, warn: (_, { waitMs }) => seen.push(waitMs) },
      });
      const call = client.safe.getUploadUrl(args);
      await vi.runAllTimersAsync();
      return { seen, result: await call };
    } finally {
      vi.useRealTimers();
    }
  };

  test.each<[string, Record<string, string>, number]>([
    ["seconds", { "retry-after": "2" }, 2_000],
    ["no seconds", { "retry-after": "0" }, 0],
    ["a fraction", { "retry-after": "1.5" }, 1_500],
    ["a date", { "retry-after": "Sun, 15 Jun 2025 10:00:07 GMT" }, 7_000],
    [
      "a date in the form of C's asctime, which is in GMT, too",
      { "retry-after": "Sun Jun 15 10:00:07 2025" },
      7_000,
    ],
    ["a date in the form of RFC 850", { "retry-after": "Sunday, 15-Jun-25 10:00:07 GMT" }, 7_000],
    ["the beginning of time", { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
    ["a date gone by", { "retry-after": "Sun, 15 Jun 2025 09:00:00 GMT" }, 0],
    [
      "a date by a server whose clock is wrong",
      { "retry-after": "Sun, 15 Jun 2031 10:00:07 GMT", date: "Sun, 15 Jun 2031 10:00:00 GMT" },
      7_000,
    ],
  ])("%s is waited for", async (_, headers, waitMs) => {
    const { seen, result } = await waits(headers);
    expect(seen).toEqual([waitMs]);
    expect(result.ok).toBe(true);
  });

  test.each(["NaN", "-5", "1e300", "Infinity", "", "soon", "0x10", "5, 10", "Wed", "-Infinity", "٣"])(
    "%j means nothing: the back-off applies",
    async (value) => {
      const headers = new Headers();
      // Headers take no character beyond Latin-1, nor would the wire.
      headers.set("retry-after", value === "٣" ? "\u00b3" : value);
      const { seen, result } = await waits(Object.fromEntries(headers));
      expect(seen).toEqual([0]);
      expect(result.ok).toBe(true);
    },
  );

  test.each<[string, number]>([
    ["61", 61_000],
    ["3600", 3_600_000],
    ["3000000", 3_000_000_000],
    ["9".repeat(400), 9e15],
    ["Sun, 15 Jun 2025 11:00:00 GMT", 3_600_000],
  ])("%s passes the deadline: fails at once and says how long", async (value, retryAfterMs) => {
    const { seen, result } = await waits({ "retry-after": value });
    expect(seen).toEqual([]);
    expect(result).toMatchObject({ ok: false, error: { status: 429, attempts: 1, retryAfterMs } });
  });

  test("no deadline is so long that a timer overflows", async () => {
    const { seen, result } = await waits({ "retry-after": "3000000" }, Number.POSITIVE_INFINITY);
    expect(seen).toEqual([]);
    expect(result).toMatchObject({ ok: false, error: { retryAfterMs: 3_000_000_000 } });
  });
});
