import type { Logger } from "../client/logger.js";

const nothing = () => {};

/** Says once that a call of the API is retried, and why: otherwise a wrong address looks like a program that does nothing. */
export function retryLogger(say: (text: string) => void): Logger {
  let hasSaid = false;
  const warn: Logger["warn"] = (_, { reason }) => {
    if (!hasSaid) say(`${reason}. Trying again, for ten minutes at most; Ctrl-C stops it.`);
    hasSaid = true;
  };
  return { debug: nothing, info: nothing, warn, error: nothing };
}
