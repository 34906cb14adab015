import type { Finding } from "../description/finding.js";

/** There are no two descriptions to compare, or one of them cannot be read; exit code 2. */
export class CannotCompareError extends Error {
  /** @param finding the mistake in a file that is the reason */
  constructor(
    message: string,
    readonly finding?: Finding,
  ) {
    super(message);
  }
}
