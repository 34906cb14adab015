const longest = 160;

/** A value for a report, on one line. Of an object only the names of its fields: a value may be a secret. */
export const show = (value: unknown): string =>
  typeof value === "object" && value !== null ? showNames(value) : (JSON.stringify(value) ?? "nothing");

/** A text short enough for people to read. Shorten it last: half a secret is not recognized as one. */
export const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;

export const showNames = (value: unknown): string =>
  Array.isArray(value)
    ? `an array of ${value.length}`
    : typeof value === "object" && value !== null
      ? `{ ${Object.keys(value).join(", ")} }`
      : typeof value;

/** What a text that should be in another format looks like, without what it says. */
export const showText = (text: string, format = "JSON"): string =>
  text === ""
    ? "an empty body"
    : `${text.length} characters that are not ${format} and begin with ${JSON.stringify(text[0])}`;
