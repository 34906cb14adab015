export const unescapeSegment = (segment: string): string =>
  segment.replaceAll("~1", "/").replaceAll("~0", "~");

/** What a value has under one segment of a JSON pointer. */
export const memberAt = (value: unknown, segment: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, unescapeSegment(segment)) : undefined;

/** What stands at a JSON pointer (RFC 6901) of a value. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointer.split("/").slice(1).reduce(memberAt, value);
