/** How far an upload session is. Every change makes a new one. */
export interface Position {
  /** How many bytes storage holds; the next chunk starts here. */
  readonly acknowledged: number;
  /** The most that it ever held: only more than that is progress. */
  readonly best: number;
  /** It cannot hold more than this: what was sent, or anything when an earlier process sent some. */
  readonly reach: number;
  /** Whether `acknowledged` is known; otherwise storage is asked before a byte is sent. */
  readonly certain: boolean;
  /** The last report made no sense. The next one is believed, or ends the upload. */
  readonly doubted: boolean;
  /** How many requests since the last progress have brought nothing. */
  readonly failures: number;
}

/** Of a session that is new, or `isResumed`: an earlier process left it with so many bytes, and perhaps more. */
export const startPosition = (acknowledged = 0, isResumed = false): Position => ({
  acknowledged,
  best: acknowledged,
  reach: isResumed ? Number.POSITIVE_INFINITY : 0,
  certain: !isResumed,
  doubted: false,
  failures: 0,
});

/** The position before bytes up to `end` are sent. */
export const reachTo = (position: Position, end: number): Position => ({
  ...position,
  reach: Math.max(position.reach, end),
});

/** The position after a report of how many bytes storage holds. */
export const moveTo = (position: Position, acknowledged: number): Position => ({
  ...position,
  acknowledged,
  best: Math.max(position.best, acknowledged),
  certain: true,
  doubted: false,
  failures:
    acknowledged > position.best ? 0 : position.failures + (acknowledged < position.acknowledged ? 1 : 0),
});

/** The position after a request that brought nothing. `isOdd`: the report made no sense. */
export const afterFailure = (position: Position, isOdd: boolean): Position => ({
  ...position,
  certain: false,
  doubted: position.doubted || isOdd,
  failures: position.failures + 1,
});
