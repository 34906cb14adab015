/** A key as a segment of a JSON pointer (RFC 6901). */
export const escapePointer = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

export const unescapeSegment = (segment: string): string =>
  segment.includes("~") ? segment.replaceAll("~1", "/").replaceAll("~0", "~") : segment; // most have none, and there are many

/** The keys on the way of a JSON pointer. */
export const pointerKeys = (pointer: string): string[] => pointer.split("/").slice(1).map(unescapeSegment);

/** The keys of a JSON pointer in a URI fragment, which is percent-encoded (RFC 6901, section 6): `#/paths/~1a~1%7Bid%7D`. */
export function fragmentKeys(fragment: string): readonly string[] {
  const keys = known.get(fragment) ?? pointerKeys(decoded(fragment.replace(/^#/, "")));
  known.set(fragment, keys);
  return keys;
}

/** A large description has a hundred thousand references, to a thousand components. */
const known = new Map<string, readonly string[]>();

/** Some write a `%` of a name as it is. */
function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a value has under one key. */
export const memberAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;

/** What stands at a JSON pointer of a value. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointerKeys(pointer).reduce(memberAt, value);
