import { readBounds } from "../../description/bounds.js";
import type { SchemaObject } from "../../description/description.js";
import type { CheckSchema } from "./keywords.js";

/** The bounds of a schema in the words of JSON Schema 2020-12. */
export function bounds(schema: SchemaObject): CheckSchema {
  const { nullable, pattern } = schema;
  // No check counts the fields of an object.
  const { minLength, maxLength, minProperties, maxProperties, ...others } = readBounds(schema);
  const listed = "const" in schema ? [schema.const] : schema.enum;
  // The client compares values as JavaScript does: no two objects are equal.
  const values = listed?.some((value) => typeof value === "object" && value !== null) ? undefined : listed;
  return definedOnly({
    enum: values && nullable && !values.includes(null) ? [...values, null] : values,
    minLength,
    maxLength,
    pattern: pattern !== undefined && isPattern(pattern) ? pattern : undefined,
    ...others,
  });
}

const date = "\\d{4}-\\d{2}-\\d{2}";
const time = "\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})";

/** Formats as patterns: the shape of a value and no more, so that nothing that has the format is refused. */
const formatPatterns: Record<string, string> = {
  date: `^${date}$`,
  time: `^${time}$`,
  "date-time": `^${date}[Tt]${time}$`,
  uri: "^[A-Za-z][A-Za-z0-9+.-]*:\\S*$",
  email: "^.+@\\S+$",
  uuid: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
  hostname: "^[A-Za-z0-9.-]+$",
  ipv4: "^\\d{1,3}(\\.\\d{1,3}){3}$",
  ipv6: "^[0-9A-Fa-f:.]+$",
};

/** What a format says of an integer or a text. */
export function formatBounds({ format = "" }: SchemaObject): CheckSchema {
  const bits = Number(/^int(\d+)$/.exec(format)?.[1]);
  if (bits > 0) return { minimum: -(2 ** (bits - 1)), exclusiveMaximum: 2 ** (bits - 1) };
  const pattern = formatPatterns[format];
  return pattern === undefined ? {} : { pattern };
}

type Optional = { [Key in keyof CheckSchema]: CheckSchema[Key] | undefined };

const definedOnly = (check: Optional): CheckSchema =>
  Object.fromEntries(Object.entries(check).filter(([, value]) => value !== undefined)) as CheckSchema;

/** Descriptions also hold patterns of other languages (`(?i)`, `\\Z`); one of these checks nothing here. */
function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
