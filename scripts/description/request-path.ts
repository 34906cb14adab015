import { UnsoundDescriptionError } from "./resolve-ref.js";

/** What a key of `paths` says of the request. */
export interface RequestPath {
  path: string;
  /** What the key has behind a `?`. */
  query: Record<string, string | string[]>;
}

/**
 * Takes a key of `paths` apart. Some descriptions tell operations of one path apart by a `?` or a `#` behind it: a query is sent, and a
 * fragment never is.
 */
export function requestPath(key: string, pointer: string): RequestPath {
  const [, path = "", query = ""] = /^([^?#]*)(?:\?([^#]*))?/.exec(key) ?? [];
  if (/\{[^}]*$/.test(path) || query.includes("{"))
    throw new UnsoundDescriptionError(
      pointer,
      "a `{…}` of the path stands behind a `?` or a `#`: describe it as a parameter in `query`",
    );
  const found = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : [before, value].flat());
  }
  return { path, query: Object.fromEntries(found) };
}
