import { isIdentifier } from "../description/operation-name.js";

const lineWidth = 110;

/** A property name as source text. `__proto__` in any other form would set the prototype. */
export const propertyKey = (name: string): string => {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : quote(name);
};

/** The same, with numbers as numbers: for statuses. Elsewhere `123` would be a name that the compiler does not take for a string. */
export const statusKey = (status: string): string =>
  /^[1-9]\d{2}$/.test(status) ? status : propertyKey(status);

/** A string as source text; U+2028 and U+2029 escaped too, which editors take for line ends. */
export const quote = (text: string): string =>
  JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** Source text among the values of a literal. */
export class SourceText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A JSON value as source text, on one line where it fits, else one member a line; `indent` is that of the line it starts on. */
export function literal(value: unknown, indent = "", before = 0): string {
  const short = oneLine(value, lineWidth - indent.length - before - 1);
  if (short !== undefined || !isComposite(value)) return short ?? scalar(value);
  const inner = `${indent}  `;
  const lines = members(value).map(([key, item]) => `${inner}${key}${literal(item, inner, key.length)},\n`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join("")}${indent}${close}`;
}

/** A JSON value as source text on one line, however long. */
export const inline = (value: unknown): string => oneLine(value, Number.POSITIVE_INFINITY) ?? "";

/** A value on one line, or `undefined` as soon as that takes more than `room`. */
function oneLine(value: unknown, room: number): string | undefined {
  if (!isComposite(value)) return fitting(scalar(value), room);
  let text = "";
  for (const [key, item] of members(value)) {
    const before = (text === "" ? "" : ", ") + key;
    const rest = oneLine(item, room - text.length - before.length);
    if (rest === undefined) return undefined;
    text += before + rest;
  }
  const space = text === "" ? "" : " ";
  return fitting(Array.isArray(value) ? `[${text}]` : `{${space}${text}${space}}`, room);
}

const fitting = (text: string, room: number): string | undefined => (text.length <= room ? text : undefined);

const isComposite = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof SourceText);

function scalar(value: unknown): string {
  if (value instanceof SourceText) return value.text;
  return typeof value === "string" ? quote(value) : String(value);
}

const members = (value: object): (readonly [key: string, item: unknown])[] =>
  Array.isArray(value)
    ? value.map((item) => ["", item] as const)
    : Object.entries(value).map(([name, item]) => [`${statusKey(name)}: `, item] as const);
