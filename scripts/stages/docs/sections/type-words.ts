import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import { isBinary } from "../../../description/media-type.js";
import { typeOfValue } from "../../../description/schema-shape.js";
import { componentName, flatSchema } from "./flat-schema.js";

/** Below this depth, the words are just `any`. */
const deepest = 4;

/** The types of a value in words: `string or null`, `array of (Cat or Dog)`, `map of integer`. */
export function typeWords(description: Description, schema: Schema, depth = 0): string {
  if (schema === false) return "nothing";
  if (depth > deepest) return "any";
  const flat = flatSchema(description, schema);
  return [...new Set([...wordsOf(description, flat, depth), ...(flat.nullable ? ["null"] : [])])].join(
    " or ",
  );
}

function wordsOf(description: Description, schema: SchemaObject, depth: number): string[] {
  const spelled = (each: Schema) => typeWords(description, each, depth + 1);
  const named = (each: Schema) => componentName(each) ?? spelled(each);
  if (isBinary(schema)) return ["file", ...[schema.type ?? []].flat().filter((type) => type === "null")];
  if ("const" in schema) return [`always \`${JSON.stringify(schema.const)}\``];
  const arms = alternatives(schema);
  if (arms && simpleForms(description, schema))
    return arms.map(spelled).flatMap((words) => words.split(" or "));
  if (arms && !schema.properties) return arms.map(named);
  const values = schema.properties ? [] : otherFields(schema);
  const list = (words: string) => (words.includes(" or ") ? `(${words})` : words);
  return typesOf(schema).map((type) => {
    if (type === "array" && schema.prefixItems)
      return `list of ${schema.prefixItems.map(named).map(list).join(", ")}`;
    // The fields of its items stand below.
    if (type === "array" && schema.items !== undefined) return `array of ${list(spelled(schema.items))}`;
    if (type !== "object" || values.length === 0) return type;
    return `map of ${list([...new Set(values.map(named))].join(" or "))}`;
  });
}

function typesOf({ type, enum: values, properties, prefixItems, items, ...others }: SchemaObject): string[] {
  if (type !== undefined) return [type].flat();
  if (values) return values.map(typeOfValue);
  if (prefixItems || items !== undefined) return ["array"];
  return [properties || otherFields(others).length > 0 ? "object" : "any"];
}

/** The schemas of the fields that a schema does not name. */
export const otherFields = ({ additionalProperties, patternProperties = {} }: SchemaObject): Schema[] => [
  ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ...Object.values(patternProperties),
];

/** The forms of a value that are nothing but single values, such as an open enum; undefined for any other choice. */
export function simpleForms(description: Description, flat: SchemaObject): SchemaObject[] | undefined {
  const forms = alternatives(flat)?.map((form) => flatSchema(description, form));
  const isSimple = ({ type, properties, items, ...form }: SchemaObject) =>
    type !== undefined && !properties && !items && !alternatives(form) && otherFields(form).length === 0;
  return forms?.every(isSimple) ? forms : undefined;
}
