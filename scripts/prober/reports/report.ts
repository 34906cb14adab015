import type { Coverage } from "../coverage/coverage.js";
import type { Outcome } from "../outcome.js";

/** A whole run, as every format tells it. */
export interface Report {
  server: string;
  /** When it began, RFC 3339. */
  started: string;
  milliseconds: number;
  seed: number;
  exitCode: 0 | 1 | 2;
  /** The verdict in one sentence. */
  verdict: string;
  /** Statements of the description about which nothing was asserted, where that counts. */
  missing: readonly string[];
  outcomes: readonly Outcome[];
  coverage: Coverage;
}

/** The rule that is broken when coverage is incomplete. */
export const notCovered = "not-covered";
