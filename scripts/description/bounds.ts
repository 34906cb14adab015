import type { SchemaObject } from "./description.js";

/** What a schema says of a value's size, form and default, in words; empty where it says nothing. */
export function boundsOf(schema: SchemaObject): string {
  const facts = [
    range(schema.minLength, schema.maxLength, "character"),
    range(lower(schema), upper(schema), ""),
    range(schema.minItems, schema.maxItems, "item"),
    schema.multipleOf === undefined ? "" : `a multiple of ${schema.multipleOf}`,
    schema.pattern === undefined ? "" : `pattern \`${schema.pattern}\``,
    schema.format === undefined ? "" : `format ${schema.format}`,
    schema.enum === undefined
      ? ""
      : `one of ${schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(", ")}`,
    schema.default === undefined ? "" : `default \`${JSON.stringify(schema.default)}\``,
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? "" : `(${facts.join("; ")})`;
}

type Bound = number | `${"more" | "less"} than ${number}` | undefined;

/** OpenAPI 3.0 has `exclusiveMinimum: true` beside `minimum`; 3.1 has the number itself. */
const lower = ({ minimum, exclusiveMinimum }: SchemaObject): Bound => {
  if (typeof exclusiveMinimum === "number") return `more than ${exclusiveMinimum}`;
  return exclusiveMinimum && minimum !== undefined ? `more than ${minimum}` : minimum;
};

const upper = ({ maximum, exclusiveMaximum }: SchemaObject): Bound => {
  if (typeof exclusiveMaximum === "number") return `less than ${exclusiveMaximum}`;
  return exclusiveMaximum && maximum !== undefined ? `less than ${maximum}` : maximum;
};

function range(from: Bound, to: Bound, unit: string): string {
  const words = (bound: Bound, word: string): string =>
    typeof bound === "number" ? `${word} ${bound}` : (bound ?? "");
  const bounds =
    typeof from === "number" && typeof to === "number"
      ? `${from} to ${to}`
      : [words(from, "at least"), words(to, "at most")].filter((each) => each !== "").join(", ");
  if (bounds === "" || unit === "") return bounds;
  return `${bounds} ${unit}${(to ?? from) === 1 ? "" : "s"}`;
}
