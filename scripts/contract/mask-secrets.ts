/** What is shorter is a word of somebody's test, and would blot out the same word elsewhere. */
const shortest = 8;

/** A text without the secrets that a server, or a caller, put into it. */
export const maskSecrets = (text: string, secrets: ReadonlySet<string>): string =>
  [...secrets]
    .filter(({ length }) => length >= shortest)
    .reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
