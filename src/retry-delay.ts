const firstCeilingMs = 500;
const highestCeilingMs = 8_000;

/** Full jitter: anything between nothing and a ceiling that doubles with every attempt, in milliseconds. */
export const backOffMs = (attempt: number, random: number): number =>
  random * Math.min(highestCeilingMs, firstCeilingMs * 2 ** attempt);

/**
 * The wait that `Retry-After` asks for, in milliseconds (RFC 9110, section 10.2.3); undefined when it makes no sense.
 * A date counts from the server's own `Date`, so that a wrong clock on this side does no harm.
 */
export const retryAfterMs = (headers: Headers, now: number): number | undefined => {
  const value = headers.get("retry-after") ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Math.min(+value * 1000, Number.MAX_SAFE_INTEGER);
  // V8 reads dates into almost anything, "-5" and "Monday, 99" included; an HTTP date has a weekday and a time.
  const until = /^[A-Z][a-z]+,? .+\d:\d\d:\d/.test(value) && Date.parse(value);
  const from = Date.parse(headers.get("date") ?? "") || now;
  return until ? Math.max(0, until - from) : undefined;
};
