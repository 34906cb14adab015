import { isIdentifier } from "./operation-name.js";

const lineWidth = 110;

/** A property name as source text. `__proto__` in any other form would set the prototype. */
export const propertyKey = (name: string): string => {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) || /^(0|[1-9]\d{0,8})$/.test(name) ? name : quote(name);
};

/** A string as source text; U+2028 and U+2029 escaped too, which editors take for line ends. */
export const quote = (text: string): string =>
  JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** A JSON value as source text, on one line where it fits, else one member a line; `indent` is that of the line it starts on. */
export function literal(value: unknown, indent = "", before = 0): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return String(value);
  const members = Array.isArray(value)
    ? value.map((item) => ["", item] as const)
    : Object.entries(value).map(([name, item]) => [`${propertyKey(name)}: `, item] as const);
  const [open, close, space] = Array.isArray(value) ? ["[", "]", ""] : ["{", "}", " "];
  if (members.length === 0) return open + close;
  const room = lineWidth - indent.length - before - 3;
  const flat = oneLine(members, room);
  if (flat !== undefined) return `${open}${space}${flat}${space}${close}`;
  const inner = `${indent}  `;
  const lines = members.map(([key, item]) => `${inner}${key}${literal(item, inner, key.length)},\n`);
  return `${open}\n${lines.join("")}${indent}${close}`;
}

/** The members side by side, or `undefined` as soon as they take more than `room`. */
function oneLine(members: (readonly [string, unknown])[], room: number): string | undefined {
  let text = "";
  for (const [key, item] of members) {
    const rest = room - text.length - key.length;
    if (rest < 0) return undefined;
    const value = inline(item, rest);
    if (value === undefined) return undefined;
    text += (text === "" ? "" : ", ") + key + value;
  }
  return text.length <= room ? text : undefined;
}

function inline(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) return literal(value);
  const members = Array.isArray(value)
    ? value.map((item) => ["", item] as const)
    : Object.entries(value).map(([name, item]) => [`${propertyKey(name)}: `, item] as const);
  if (members.length === 0) return Array.isArray(value) ? "[]" : "{}";
  const flat = oneLine(members, room - 4);
  if (flat === undefined) return undefined;
  return Array.isArray(value) ? `[${flat}]` : `{ ${flat} }`;
}
