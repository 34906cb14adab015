import type { SchemaObject } from "./description.js";

/** The bounds of a schema as OpenAPI 3.1 has them. */
export interface Bounds {
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
}

/** The bounds of a schema. OpenAPI 3.0 has `exclusiveMinimum: true` beside `minimum`; 3.1 has the number itself. */
export function readBounds(schema: SchemaObject): Bounds {
  const { minLength, maxLength, minimum, maximum, multipleOf } = schema;
  const { minItems, maxItems, minProperties, maxProperties } = schema;
  const { exclusiveMinimum: above, exclusiveMaximum: below } = schema;
  const bounds = {
    minLength,
    maxLength,
    minimum: above === true ? undefined : minimum,
    maximum: below === true ? undefined : maximum,
    exclusiveMinimum: above === true ? minimum : numberOrNone(above),
    exclusiveMaximum: below === true ? maximum : numberOrNone(below),
    multipleOf,
    minItems,
    maxItems,
    minProperties,
    maxProperties,
  };
  return Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined));
}

const numberOrNone = (bound: number | boolean | undefined): number | undefined =>
  typeof bound === "number" ? bound : undefined;

/** What a schema says of a value's size, form and default, in words; empty where it says nothing. */
export function boundsOf(schema: SchemaObject): string {
  const bounds = readBounds(schema);
  const facts = [
    range(bounds.minLength, bounds.maxLength, "character"),
    range(lower(bounds), upper(bounds), ""),
    range(bounds.minItems, bounds.maxItems, "item"),
    range(bounds.minProperties, bounds.maxProperties, "field"),
    bounds.multipleOf === undefined ? "" : `a multiple of ${bounds.multipleOf}`,
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

const lower = ({ minimum, exclusiveMinimum }: Bounds): Bound =>
  exclusiveMinimum === undefined ? minimum : `more than ${exclusiveMinimum}`;

const upper = ({ maximum, exclusiveMaximum }: Bounds): Bound =>
  exclusiveMaximum === undefined ? maximum : `less than ${exclusiveMaximum}`;

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
