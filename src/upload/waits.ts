/** How long an upload waits, in milliseconds. */
export interface Waits {
  /** For the next bytes to leave; for a response, once all bytes have left, twice as long. */
  readonly stallMs: number;
  /** How long failures may follow one another without progress. */
  readonly noProgressMs: number;
}

export interface WaitOptions {
  /** A request in which no byte has moved for this many milliseconds is given up and retried. Default: 30,000. */
  readonly stallTimeoutMs?: number | undefined;
  /** How long an upload may fail without progress before it fails for good, in milliseconds. Default: 600,000. */
  readonly noProgressTimeoutMs?: number | undefined;
}

/** Both options scale every wait: a caller who gives up sooner also asks sooner. */
export function waitsOf({ stallTimeoutMs = 30_000, noProgressTimeoutMs = 600_000 }: WaitOptions): Waits {
  const stallMs = Math.min(stallTimeoutMs, noProgressTimeoutMs / 4);
  return { stallMs, noProgressMs: noProgressTimeoutMs };
}

/** Full jitter under a ceiling that doubles: from a sixtieth of the wait for a stall, half a second by default, up to that wait. */
export const backOffMs = ({ stallMs }: Waits, failures: number, random: number): number =>
  random * Math.min(stallMs, (stallMs / 60) * 2 ** failures);
