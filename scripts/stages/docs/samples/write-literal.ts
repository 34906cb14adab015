/** How a language writes down a JSON value. */
export interface Notation {
  object: readonly [open: string, close: string];
  empty: string;
  /** What stands inside the brackets of an object on one line. */
  pad: string;
  key(name: string): string;
  text(text: string): string;
  true: string;
  false: string;
  null: string;
  indent: string;
}

/** How many characters a line of a sample may have. */
const lineWidth = 72;

/** A JSON value in a language: on one line where it fits, else one member a line. */
export function writeLiteral(value: unknown, notation: Notation, indent = ""): string {
  if (typeof value !== "object" || value === null) return scalar(value, notation);
  const inner = `${indent}${notation.indent}`;
  const lines = (items: string[]) => `\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}`;
  const isList = Array.isArray(value);
  const members = Object.entries(value).map(
    ([name, item]) => `${isList ? "" : notation.key(name)}${writeLiteral(item, notation, inner)}`,
  );
  const [open, close] = isList ? ["[", "]"] : notation.object;
  if (members.length === 0) return isList ? "[]" : notation.empty;
  const pad = isList ? "" : notation.pad;
  const short = `${open}${pad}${members.join(", ")}${pad}${close}`;
  const fits = indent.length + short.length <= lineWidth && !short.includes("\n");
  return fits ? short : `${open}${lines(members)}${close}`;
}

const scalar = (value: unknown, notation: Notation): string =>
  typeof value === "string" ? notation.text(value) : value === null ? notation.null : word(value, notation);

const word = (value: unknown, notation: Notation): string =>
  typeof value === "boolean" ? notation[value ? "true" : "false"] : String(value);

/** Text in double quotes, as JSON, JavaScript, Python and Go read it. */
export const quoted = (text: string): string => JSON.stringify(text);
