/** Nothing can be said about the server: it is not there, does not know the caller, or was not asked. Exit code 2. */
export class CannotRunError extends Error {
  override readonly name = "CannotRunError";
}
