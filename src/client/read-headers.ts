import { InvalidArgumentError } from "../errors/errors.js";
import type { CallFacts } from "./call.js";

/** Headers of any implementation: an object of strings, a `Headers`, a `Map`, or a list of pairs. */
export type HeadersOption = Headers | Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Header fields by their names in lower case. What cannot be sent is refused. */
export const readHeaders = (headers: HeadersOption | undefined, facts: CallFacts): Record<string, string> => {
  try {
    // Not instanceof Headers: that of undici or node-fetch is another class.
    const pairs =
      Symbol.iterator in Object(headers)
        ? [...(headers as [])]
        : Object.entries(headers ?? {}).filter(([, value]) => value !== undefined);
    if (pairs.every(([, value]) => typeof value === "string")) return Object.fromEntries(new Headers(pairs));
  } catch {} // without a cause: the platform's message about a header quotes its value
  throw new InvalidArgumentError("headers", "must be valid names and values", facts);
};
