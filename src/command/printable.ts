/** A path as it is shown: a line break in it would look like another line, and an escape sequence command the terminal. */
export const printable = (path: string): string =>
  path.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));
