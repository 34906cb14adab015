const firstCeilingMs = 500;
const highestCeilingMs = 8_000;

/** Full jitter: anything between nothing and a ceiling that doubles with every attempt, in milliseconds. */
export const backOffMs = (attempt: number, random: number): number =>
  random * Math.min(highestCeilingMs, firstCeilingMs * 2 ** attempt);

/** How long until a status is asked for again, in milliseconds: from 1 s to 15 s, longer each time, half of it random. */
export const pollDelayMs = (polls: number, random: number): number =>
  (Math.min(15_000, 1_000 * 2 ** polls) * (1 + random)) / 2;

/**
 * The wait that `Retry-After` asks for, in milliseconds (RFC 9110, section 10.2.3); undefined when it makes no sense.
 * A date counts from the server's own `Date`, so that a wrong clock on this side does no harm.
 */
export const retryAfterMs = (headers: Pick<Headers, "get">, now: number): number | undefined => {
  const value = headers.get("retry-after") ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Math.min(+value * 1000, 9e15); // longer than any wait, and still exact
  // V8 reads dates into almost anything, "-5" and "Monday, 99" included; an HTTP date has a weekday and a time. Its oldest form
  // leaves out that it is in GMT (RFC 9110, section 5.6.7).
  const date = /^[A-Z][a-z]+,? .+\d:\d\d:\d/.test(value) ? value.replace(/( GMT)?$/, " GMT") : "";
  const wait = Date.parse(date) - (Date.parse(headers.get("date") ?? "") || now);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};
