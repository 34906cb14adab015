const longest = 80;

/** A value for a report, on one line. Of an object only the names of its fields: a value may be a secret. */
export function show(value: unknown): string {
  if (typeof value === "object" && value !== null) return showNames(value);
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
}

export const showNames = (value: unknown): string =>
  Array.isArray(value)
    ? `an array of ${value.length}`
    : typeof value === "object" && value !== null
      ? `{ ${Object.keys(value).join(", ")} }`
      : typeof value;

/** What a text that should be JSON looks like, without what it says. */
export const showText = (text: string): string =>
  text === ""
    ? "an empty body"
    : `${text.length} characters that are no JSON and begin with ${JSON.stringify(text[0])}`;
