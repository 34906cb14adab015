import type { SchemaObject } from "../description/description.js";

/** What a keyword means where it is missing: written out or not makes no difference. */
const meansNothing: Record<string, unknown> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  additionalProperties: true,
  unevaluatedProperties: true,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  "x-sensitive": false,
  "x-future": false,
};

/** One spelling for each keyword of `schema`, whatever the version of OpenAPI: 3.1, lists sorted, nothing that means nothing. */
export function spellKeywords(schema: SchemaObject): SchemaObject {
  const spelled: SchemaObject & Record<string, unknown> = { ...schema };
  for (const [keyword, value] of Object.entries(meansNothing))
    if (spelled[keyword] === value) delete spelled[keyword];
  if (isEmptyObject(spelled.additionalProperties)) delete spelled.additionalProperties;
  if (Array.isArray(spelled.type)) spelled.type = one([...new Set(spelled.type)].sort());
  if ("const" in spelled) {
    spelled.enum = [spelled.const];
    delete spelled.const;
  }
  if (spelled.enum) spelled.enum = [...new Set(spelled.enum)].sort(byText);
  if (spelled.required) spelled.required = [...new Set(spelled.required)].sort();
  if (spelled.required?.length === 0) delete spelled.required;
  if ([spelled.type].flat().includes("object")) spelled.properties ??= {}; // so that a first field is an added field
  if (spelled.example !== undefined) {
    spelled.examples ??= [spelled.example];
    delete spelled.example;
  }
  spellBound(spelled, "minimum", "exclusiveMinimum", 1);
  spellBound(spelled, "maximum", "exclusiveMaximum", -1);
  return spelled;
}

/** OpenAPI 3.0 says with a boolean that a bound is exclusive; among integers "more than 0" is "1 or more". */
function spellBound(
  schema: SchemaObject,
  inclusive: "minimum" | "maximum",
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
  step: number,
): void {
  if (schema[exclusive] === true && schema[inclusive] !== undefined) {
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  }
  if (typeof schema[exclusive] === "boolean") delete schema[exclusive];
  const bound = schema[exclusive];
  if (schema.type !== "integer" || typeof bound !== "number" || !Number.isInteger(bound)) return;
  schema[inclusive] =
    step > 0
      ? Math.max(bound + 1, schema[inclusive] ?? -Infinity)
      : Math.min(bound - 1, schema[inclusive] ?? Infinity);
  delete schema[exclusive];
}

const one = <T>(list: T[]): T | T[] => (list.length === 1 ? (list[0] as T) : list);

const isEmptyObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
