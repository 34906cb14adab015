import { alternatives } from "../../../description/alternatives.js";
import { boundsOf } from "../../../description/bounds.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import { isBinary } from "../../../description/media-type.js";
import type { Provenance } from "../../../description/provenance.js";
import { schemaFlags } from "../../../description/schema-flags.js";
import { blocks, indent, oneLine } from "../markdown/markdown.js";
import { componentName, flatSchema } from "./flat-schema.js";
import { mark } from "./provenance.js";

/** How deep a component is shown at each place; below, a page shows it once, and leads there from the other places. */
const deepest = 4;

/** No page is read that deep, and rendering a list costs more with each level; what is below stands in openapi.yaml. */
const bottom = 14;

/** How many fields a list has at most: references of some descriptions multiply at each level. */
const most = 5000;

/** Where a list stands: on the page at `from`, where its anchors begin with `anchor`. */
interface Place {
  from: string;
  anchor: string;
  /** The components that the page has already shown, and where. */
  shown: Map<string, string>;
  depth?: number;
  /** How many fields the whole list may still have. */
  left?: { fields: number };
  above?: readonly Schema[];
  /** Whether it is sent or comes back: fields of the other direction are left out. */
  sent?: boolean;
}

/** The fields of a schema as a nested list, each with its type, bounds and description; empty for a schema without fields. */
export function fieldList(description: Description, schema: Schema, place: Place): string {
  const { from, anchor, shown, depth = 0, left = { fields: most }, above = [], sent } = place;
  const flat = flatSchema(description, schema);
  if (depth >= bottom || left.fields <= 0 || above.includes(flat)) return "";
  const component = depth < deepest ? undefined : componentName(schema);
  if (component !== undefined) {
    const key = `${component} in the depth`;
    const before = shown.get(key);
    if (before !== undefined) return flat.properties ? `- [${component}](#${before})` : "";
    shown.set(key, anchor);
  }
  const below = { ...place, depth: depth + 1, left, above: [...above, flat] };
  const arms = alternatives(flat);
  if (arms && simpleForms(description, flat)) return values(description, flat);
  const within = { ...below, depth: depth + 0.5 }; // their fields begin no list of their own
  if (flat.items !== undefined) return fieldList(description, flat.items, within);
  const forms = (arms ?? []).map((arm, index) => alternative(description, arm, index, { ...place, left }));
  if (!flat.properties && !arms && typeof flat.additionalProperties === "object")
    return fieldList(description, flat.additionalProperties, within);
  const hidden = (field: Schema): boolean => {
    const { readOnly, writeOnly } = schemaFlags(description, field);
    return sent === undefined ? false : sent ? readOnly : writeOnly;
  };
  const fields = Object.entries(flat.properties ?? {})
    .filter(([, field]) => !hidden(field))
    .map(([name, field]) => {
      left.fields -= 1;
      const at = `${anchor}.${name}`;
      const { description: text } = flatSchema(description, field);
      const facts = [
        ...fieldFacts(description, field, flat.required?.includes(name) ?? false),
        ...knownFrom(field, from, flat.externalDocs?.url),
      ];
      return fieldItem(at, name, facts, text, fieldList(description, field, { ...below, anchor: at }));
    });
  return [...fields, ...forms].join("\n");
}

/** One of several forms that a value may have. A component that the page has shown before is named and linked. */
function alternative(description: Description, arm: Schema, index: number, place: Place): string {
  const { anchor, shown, depth = 0 } = place;
  const flat = flatSchema(description, arm);
  const component = componentName(arm);
  const name = component ?? flat.title ?? `Form ${index + 1}`;
  const before = component === undefined ? undefined : shown.get(component);
  if (before !== undefined) return `- [**${name}**](#${before})`;
  const at = `${anchor}.${name}`;
  if (component !== undefined) shown.set(component, at);
  // A form may say no more than which of the fields around it have to be there.
  const demanded = flat.properties ? [] : (flat.required ?? []);
  const needs = demanded.map((each) => `\`${each}\``).join(", ");
  const words = [oneLine(flat.description), needs && `${needs} **required**`].filter(Boolean).join(" ");
  const inner = fieldList(description, arm, { ...place, anchor: at, depth: depth + 1 });
  return listItem(`<a id="${at}"></a>**${name}** ${words}`, inner);
}

/** The mark of a field that says itself where it is known from; `page` is the official page that describes the fields. */
function knownFrom(field: Schema, from: string, page: string | undefined): string[] {
  const { "x-provenance": provenance } = Object(field) as SchemaObject;
  return provenance === undefined ? [] : [mark(provenance as Provenance, from, page)];
}

/** The forms of a value that are nothing but single values, as an open list of words is; undefined for any other choice. */
function simpleForms(description: Description, flat: SchemaObject): SchemaObject[] | undefined {
  const forms = alternatives(flat)?.map((form) => flatSchema(description, form));
  const isSimple = ({ type, properties, items }: SchemaObject) => type !== undefined && !properties && !items;
  return forms?.every(isSimple) ? forms : undefined;
}

/** What each word of a list of words means, as far as the description says it. */
const values = (description: Description, flat: SchemaObject): string =>
  [flat, ...(simpleForms(description, flat) ?? [])]
    .flatMap(({ "x-enumDescriptions": meanings = {} }) => Object.entries(meanings))
    .map(([word, meaning]) => `- \`${word}\` ${meaning}`)
    .join("\n");

/** One field: its anchor, its name, what is said of it in a few words, and in sentences. */
export const fieldItem = (anchor: string, name: string, facts: string[], text?: string, inner = ""): string =>
  listItem(`<a id="${anchor}"></a>\`${name}\` ${facts.join(" · ")}`, text ?? "", inner);

const listItem = (first: string, ...rest: string[]): string =>
  `- ${indent(blocks(first, ...rest)).trimStart()}`;

/** Words that are listed with their meanings are listed once. */
function withoutMeanings(schema: SchemaObject): SchemaObject {
  const { enum: _, ...rest } = schema;
  return schema["x-enumDescriptions"] ? rest : schema;
}

/** `int64` and its like say how a typed language may hold a number, and nothing of what may be sent; bytes are called a file. */
function withoutWidth(schema: SchemaObject): SchemaObject {
  const { format, ...rest } = schema;
  return /^(int32|int64|float|double|binary)$/.test(format ?? "") ? rest : schema;
}

/** Type, whether it must be there, whether it is a secret, and the bounds of its value. */
export function fieldFacts(description: Description, schema: Schema, required: boolean): string[] {
  const flat = flatSchema(description, schema);
  const bounds = (simpleForms(description, flat) ?? [flat]).flatMap((form) =>
    "const" in form
      ? []
      : boundsOf(withoutWidth(withoutMeanings(form)))
          .replaceAll(/^\(|\)$/g, "")
          .split("; "),
  );
  return [
    typeWords(description, flat),
    required ? "**required**" : "optional",
    ...(flat["x-sensitive"] ? ["**secret**"] : []),
    ...(schemaFlags(description, schema).deprecated ? ["**deprecated**"] : []),
    ...bounds.filter((fact) => fact !== ""),
  ];
}

function typeWords(description: Description, schema: SchemaObject, depth = 0): string {
  if (isBinary(schema)) return "file";
  if ("const" in schema) return `always \`${JSON.stringify(schema.const)}\``;
  const spelledOut = (each: Schema) =>
    depth < deepest ? typeWords(description, flatSchema(description, each), depth + 1) : "any";
  const wordsOf = (each: Schema) => componentName(each) ?? spelledOut(each);
  const forms = simpleForms(description, schema);
  const arms = alternatives(schema);
  const orNull = schema.nullable ? ["null"] : [];
  if (arms && !forms && !schema.properties) return [...new Set(arms.map(wordsOf)), ...orNull].join(" or ");
  if (schema.prefixItems)
    return [`list of ${schema.prefixItems.map(wordsOf).join(", ")}`, ...orNull].join(" or ");
  if (typeof schema.additionalProperties === "object" && !schema.properties)
    return [`map of ${wordsOf(schema.additionalProperties)}`, ...orNull].join(" or ");
  const type = [
    ...new Set((forms ?? [schema]).flatMap((form) => form.type ?? (form.properties ? "object" : "any"))),
  ];
  const words = schema.items
    ? type.map((each) => (each === "array" ? `array of ${spelledOut(schema.items ?? true)}` : each))
    : type;
  return [...words, ...(schema.nullable ? ["null"] : [])].join(" or ");
}
