import type { SchemaObject } from "../description/description.js";

/** What a keyword means where it is missing: written out or not makes no difference. */
const meansNothing: Record<string, unknown[]> = {
  minLength: [0],
  minItems: [0],
  minProperties: [0],
  minContains: [1],
  uniqueItems: [false],
  deprecated: [false],
  readOnly: [false],
  writeOnly: [false],
  "x-sensitive": [false],
  "x-future": [false],
  dependentRequired: [{}],
  not: [false, { not: {} }],
  ...Object.fromEntries(
    "items additionalProperties unevaluatedProperties unevaluatedItems propertyNames contentSchema then else"
      .split(" ")
      .map((keyword) => [keyword, [true, {}]]),
  ),
};

/** Only references use the names that these give. */
const namesForReferences = ["$id", "id", "$anchor", "$defs", "definitions"];

/** One spelling for each keyword of `schema`, whatever the version of OpenAPI: 3.1, lists sorted, without what means nothing. */
export function spellKeywords(schema: SchemaObject): SchemaObject {
  const spelled: SchemaObject & Record<string, unknown> = { ...schema };
  for (const [keyword, values] of Object.entries(meansNothing))
    if (values.some((value) => JSON.stringify(value) === JSON.stringify(spelled[keyword])))
      delete spelled[keyword];
  for (const keyword of namesForReferences) delete spelled[keyword];
  if (!("contains" in spelled)) for (const bound of ["minContains", "maxContains"]) delete spelled[bound];
  if (!("if" in spelled) || !("then" in spelled || "else" in spelled))
    for (const part of ["if", "then", "else"]) delete spelled[part];
  if (typeof spelled.xml === "object" && spelled.xml !== null) {
    const told = Object.entries(spelled.xml).filter(([, value]) => value !== false);
    if (told.length > 0) spelled.xml = Object.fromEntries(told);
    else delete spelled.xml;
  }
  if ("const" in spelled) {
    spelled.enum = [spelled.const];
    delete spelled.const;
  }
  if (spelled.type !== undefined) spelled.type = typesOf([spelled.type].flat());
  if (spelled.enum) spelled.enum = [...new Set(spelled.enum)].sort(byText);
  if (spelled.enum && spelled.type === undefined) spelled.type = typesOf(spelled.enum.map(typeOf));
  if (spelled.required) spelled.required = [...new Set(spelled.required)].sort();
  if (spelled.example !== undefined) {
    spelled.examples ??= [spelled.example];
    delete spelled.example;
  }
  for (const bound of bounds) spellExclusive(spelled, bound);
  for (const [keyword, value] of Object.entries(spelled))
    if (JSON.stringify(value) === '{"not":{}}') spelled[keyword] = false;
  return spelled;
}

/** OpenAPI 3.0 says with a boolean that a bound is exclusive. */
function spellExclusive(schema: SchemaObject, [inclusive, exclusive]: (typeof bounds)[number]): void {
  if (schema[exclusive] === true && schema[inclusive] !== undefined) {
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  }
  if (typeof schema[exclusive] === "boolean") delete schema[exclusive];
}

const bounds = [
  ["minimum", "exclusiveMinimum", 1],
  ["maximum", "exclusiveMaximum", -1],
] as const;

/** Among integers "more than 0" is "1 or more". Another schema that applies may say that they are integers, so it is asked of all of them together. */
export function spellIntegers(schema: SchemaObject): void {
  if (schema.type !== "integer") return;
  if (schema.multipleOf === 1) delete schema.multipleOf;
  for (const [inclusive, exclusive, sign] of bounds) {
    const [from, beyond] = [schema[inclusive], schema[exclusive]];
    const lowest = [
      ...(typeof from === "number" ? [Math.ceil(sign * from)] : []),
      ...(typeof beyond === "number" ? [Math.floor(sign * beyond) + 1] : []),
    ];
    delete schema[exclusive];
    if (lowest.length > 0) schema[inclusive] = sign * Math.max(...lowest) + 0; // no -0
  }
}

/** A list of types in one spelling; every integer is a number. */
export function typesOf(list: string[]): string | string[] {
  const types = [...new Set(list)].filter((type) => type !== "integer" || !list.includes("number")).sort();
  return types.length === 1 ? (types[0] as string) : types;
}

/** Whether a type, or one of several, has this value. */
export function isOfType(value: unknown, types: unknown): boolean {
  const type = typeOf(value);
  return [types].flat().some((one) => one === type || (one === "number" && type === "integer"));
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
