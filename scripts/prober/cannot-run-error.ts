import type { Violation } from "../checker/violation.js";

/** Nothing can be said about the server: it is not there, does not know the caller, or was not asked. Exit code 2. */
export class CannotRunError extends Error {
  override readonly name = "CannotRunError";

  /** @param violations what was wrong with the responses that ended the run */
  constructor(
    message: string,
    readonly violations: readonly Violation[] = [],
  ) {
    super(message);
  }
}
