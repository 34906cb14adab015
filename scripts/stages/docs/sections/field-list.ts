import { alternatives } from "../../../description/alternatives.js";
import { boundsOf } from "../../../description/bounds.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import type { Provenance } from "../../../description/provenance.js";
import { resolveRef } from "../../../description/resolve-ref.js";
import { schemaFlags } from "../../../description/schema-flags.js";
import { blocks, indent, oneLine } from "../markdown/markdown.js";
import { componentName, flatSchema } from "./flat-schema.js";
import { mark } from "./provenance.js";
import { otherFields, simpleForms, typeWords } from "./type-words.js";

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
  /** The anchor of the whole list, where it is another. */
  title?: string;
  /** The components that the page has already shown, and where. */
  shown: Map<string, string>;
  depth?: number;
  /** How many fields the whole list may still have. */
  left?: { fields: number };
  /** The schemas around it, and where their fields stand. */
  above?: ReadonlyMap<Schema, string>;
  /** Whether it is sent or comes back: fields of the other direction are left out. */
  sent?: boolean;
}

/** The fields of a schema as a nested list, each with its type, bounds and description; empty for a schema without fields. */
export function fieldList(description: Description, schema: Schema, place: Place): string {
  const { anchor, shown, depth = 0, left = { fields: most }, above = new Map() } = place;
  const target = typeof schema === "object" ? resolveRef<SchemaObject>(description, schema, anchor) : schema;
  const flat = flatSchema(description, schema);
  if (depth >= bottom || left.fields <= 0) return "";
  const component = componentName(schema);
  const around = typeof target === "object" ? above.get(target) : undefined;
  if (around !== undefined) return `- [${component ?? "The same fields again"}](#${around})`;
  if (component !== undefined && depth >= deepest) {
    const key = `${component} in the depth`;
    const before = shown.get(key);
    if (before !== undefined) return flat.properties ? `- [${component}](#${before})` : "";
    shown.set(key, anchor);
  }
  const arms = alternatives(flat);
  if (arms && simpleForms(description, flat)) return values(description, flat);
  const below: Place = {
    ...place,
    left,
    above: new Map(above).set(target, (depth === 0 && place.title) || anchor),
  };
  return [
    ...namedFields(description, flat, { ...below, depth: depth + 1 }),
    ...unnamedValues(description, flat, { ...below, depth: depth + 0.5 }), // their fields begin no list of their own
    ...(arms ?? []).map((arm, index) =>
      form(description, arm, `Form ${index + 1}`, { ...below, depth: depth + 1 }),
    ),
  ]
    .filter(Boolean)
    .join("\n");
}

function namedFields(description: Description, flat: SchemaObject, place: Place): string[] {
  const { from, anchor, sent, left = { fields: most } } = place;
  const hidden = (field: Schema): boolean => {
    const { readOnly, writeOnly } = schemaFlags(description, field);
    return sent === undefined ? false : sent ? readOnly : writeOnly;
  };
  return Object.entries(flat.properties ?? {})
    .filter(([, field]) => !hidden(field))
    .map(([name, field]) => {
      left.fields -= 1;
      const at = `${anchor}.${name}`;
      const { description: text } = flatSchema(description, field);
      const facts = [
        ...fieldFacts(description, field, flat.required?.includes(name) ?? false),
        ...knownFrom(field, from, flat.externalDocs?.url),
      ];
      return fieldItem(at, name, facts, text, fieldList(description, field, { ...place, anchor: at }));
    });
}

/** What lists and maps hold; beside named fields, and where each item has a schema of its own, under a name. */
function unnamedValues(description: Description, flat: SchemaObject, place: Place): string[] {
  const { prefixItems = [], items } = flat;
  const others = otherFields(flat);
  const under = (name: string, each: Schema): string => form(description, each, name, place);
  return [
    ...prefixItems.map((each, index) => under(`Item ${index + 1}`, each)),
    items === undefined
      ? ""
      : prefixItems.length > 0
        ? under("Further items", items)
        : fieldList(description, items, place),
    ...others.map((each) =>
      flat.properties ? under("Any other field", each) : fieldList(description, each, place),
    ),
  ];
}

/** One of several forms that a value may have. A component that the page has shown before is named and linked. */
function form(description: Description, arm: Schema, otherwise: string, place: Place): string {
  const { anchor, shown } = place;
  const flat = flatSchema(description, arm);
  const component = componentName(arm);
  const name = component ?? flat.title ?? otherwise;
  const before = component === undefined ? undefined : shown.get(component);
  if (before !== undefined) return `- [**${name}**](#${before})`;
  const at = `${anchor}.${name}`;
  if (component !== undefined) shown.set(component, at);
  // A form may say no more than which of the fields around it have to be there.
  const demanded = flat.properties ? [] : (flat.required ?? []);
  const needs = demanded.map((each) => `\`${each}\``).join(", ");
  const type = component || flat.properties ? "" : typeWords(description, flat).replace(/^(any|object)$/, "");
  const words = [type, oneLine(flat.description), needs && `${needs} **required**`].filter(Boolean).join(" ");
  const inner = fieldList(description, arm, { ...place, anchor: at });
  return listItem(`<a id="${at}"></a>**${name}** ${words}`, inner);
}

/** The mark of a field that says itself where it is known from; `page` is the official page that describes the fields. */
function knownFrom(field: Schema, from: string, page: string | undefined): string[] {
  const { "x-provenance": provenance } = Object(field) as SchemaObject;
  return provenance === undefined ? [] : [mark(provenance as Provenance, from, page)];
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
