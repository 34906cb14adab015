/** Nothing can be said: no mutants, or a check that already fails without a change. Exit code 2. */
export class CannotProveError extends Error {
  override name = "CannotProveError";
}
