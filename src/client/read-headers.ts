import { InvalidArgumentError } from "../errors/errors.js";
import type { CallFacts } from "./call.js";

/** Headers of any implementation: an object of strings, a `Headers`, a `Map`, or a list of pairs. */
export type HeadersOption = Headers | Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Header fields by their names in lower case. What cannot be sent is refused. */
export const readHeaders = (headers: HeadersOption | undefined, facts: CallFacts): Record<string, string> => {
  const fields = new Headers();
  // Not instanceof Headers: that of undici or node-fetch is another class.
  const pairs = (
    Symbol.iterator in Object(headers)
      ? headers
      : Object.entries(headers ?? {}).filter(([, value]) => value !== undefined)
  ) as Iterable<readonly [string, string]>;
  for (const pair of pairs)
    try {
      fields.append(pair[0], pair[1].trim()); // only a text has `trim`, and headers have no blanks around them
    } catch {
      // Without a cause: the platform's message about a header quotes its value. A name that is none may hold one.
      const name = /^[\w-]+$/.exec(pair[0]) ?? "?";
      throw new InvalidArgumentError(`headers.${name}`, "must be valid", facts);
    }
  return Object.fromEntries(fields);
};
