/** Nothing can be said: no mutants, or a check that already complains about what nobody has changed. Exit code 2. */
export class CannotProveError extends Error {
  override name = "CannotProveError";
}
