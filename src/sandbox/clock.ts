/** The sandbox's time, in the caller's hand. */
export interface Clock {
  now(): Date;
  /** Sets it to a date, or to anything that `Date` reads as one, earlier or later. @throws RangeError */
  set(time: Date | string): void;
  /** Lets time pass at once; a negative number takes it back. @throws RangeError for a number that is not finite */
  advance(milliseconds: number): void;
}

/** A clock that follows `source` (milliseconds since 1970), shifted by what the caller sets and advances. */
export function createClock(source: () => number): Clock {
  let shift = 0;
  return {
    now: () => new Date(source() + shift),
    set: (time) => {
      const target = new Date(time).getTime();
      if (Number.isNaN(target)) throw new RangeError(`not a time: ${String(time)}`);
      shift = target - source();
    },
    advance: (milliseconds) => {
      if (!Number.isFinite(milliseconds))
        throw new RangeError(`not a number of milliseconds: ${milliseconds}`);
      shift += milliseconds;
    },
  };
}

/** RFC 3339 in UTC without fractions, as the documented responses write it. */
export const timestamp = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;
