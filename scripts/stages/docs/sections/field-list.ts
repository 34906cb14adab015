import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import type { Provenance } from "../../../description/provenance.js";
import { resolveRef } from "../../../description/resolve-ref.js";
import { schemaFlags } from "../../../description/schema-flags.js";
import { blocks, oneLine } from "../markdown/markdown.js";
import { toRoot } from "../pages/page.js";
import { fieldFacts } from "./field-facts.js";
import { anchorBelow, fieldItem, listItem } from "./field-item.js";
import { componentName, flatSchema } from "./flat-schema.js";
import { leftOut } from "./left-out.js";
import { mark } from "./provenance.js";
import { otherFields, simpleForms, typeWords } from "./type-words.js";

/**
 * Down to this depth, a component is shown at each place; below it, a page shows the component once, and links to it from the other places.
 */
const deepest = 4;

/**
 * How many levels a list of fields may have: the largest of these numbers with which it is short enough to read. Components below have
 * pages of their own, so schemas without a name go on as long as they can.
 */
const depths = [
  ...[14, 5, 2, 1].map((levels) => [levels, 14] as const),
  ...[5, 2, 1].map((levels) => [levels, levels] as const),
];

/** Which of the depths a schema had when it was last shown: many operations fail with the same one. */
const fitting = new WeakMap<object, number>();

/** How long a list may be: references of some descriptions multiply at each level. */
const most = { fields: 2000, characters: 60_000 };

/** How much longer a list may become. */
interface Limit {
  levels: number;
  /** The same for schemas that are not components. */
  unnamed: number;
  /** It is below zero when a field was left out. */
  fields: number;
  /** Below zero when the list is too long, and another one is written. */
  characters: number;
  /** Whether a level was left out. */
  isCut: boolean;
}

/** Where a list stands: on the page at `from`, where its anchors begin with `anchor`. */
export interface Place {
  from: string;
  anchor: string;
  /** The anchor of the whole list, where it is another. */
  title?: string;
  /** The components that the page has already shown, and where. */
  shown: Map<string, string>;
  /** Whether the value is sent or received: fields of the other direction are left out. */
  sent?: boolean;
}

/** Where a part of a list stands. */
interface Inside extends Place {
  depth: number;
  limit: Limit;
  /** The schemas around it, and where their fields stand. */
  above: ReadonlyMap<Schema, string>;
}

/**
 * The fields of a schema as a nested list, each with its type, bounds and description; empty for a schema without fields. A list that
 * would be too long has fewer levels: it leads to the pages of the components below, and says what else is missing.
 */
export function fieldList(description: Description, schema: Schema, place: Place): string {
  const last = depths.length - 1;
  const write = (index: number) => {
    const [levels, unnamed] = depths[index] ?? [1, 1];
    const characters = index < last ? most.characters : Number.POSITIVE_INFINITY;
    const limit: Limit = { levels, unnamed, fields: most.fields, characters, isCut: false };
    const shown = new Map(place.shown);
    const list = nested(description, schema, { ...place, shown, depth: 0, limit, above: new Map() });
    return { limit, shown, list, fits: !isFull(limit) && list.length <= most.characters };
  };
  const target = Object(typeof schema === "object" ? resolveRef(description, schema, place.anchor) : schema);
  let index = fitting.get(target) ?? 0;
  let written = write(index);
  while (index < last && !written.fits) {
    index += 1;
    written = write(index);
  }
  fitting.set(target, index);
  const { limit, shown, list } = written;
  for (const [name, anchor] of shown) place.shown.set(name, anchor);
  return blocks(list, limit.isCut || limit.fields < 0 ? ending(limit, place.from) : "");
}

const isFull = ({ fields, characters }: Limit): boolean => fields < 0 || characters < 0;

function ending({ levels, fields }: Limit, from: string): string {
  const many = levels === 1 ? "the first level" : `the first ${levels} levels`;
  const shown = fields >= 0 ? many : `the first ${most.fields}`;
  return `Of these fields the list shows ${shown}; the others stand in [openapi.yaml](${toRoot(from)}openapi.yaml).`;
}

function nested(description: Description, schema: Schema, place: Inside): string {
  const { anchor, shown, depth, limit, above } = place;
  const target = typeof schema === "object" ? resolveRef<SchemaObject>(description, schema, anchor) : schema;
  const flat = flatSchema(description, schema);
  if (isFull(limit)) return "";
  const component = componentName(schema);
  const around = typeof target === "object" ? above.get(target) : undefined;
  if (around !== undefined) return `- [${component ?? "The same fields again"}](#${around})`;
  if (depth >= (component === undefined ? limit.unnamed : limit.levels)) {
    const { links, isCut } = leftOut(description, schema, place.from);
    limit.isCut ||= isCut;
    return links.map((link) => `- ${link}`).join("\n");
  }
  if (component !== undefined && depth >= deepest) {
    const key = `${component} in the depth`;
    const before = shown.get(key);
    if (before !== undefined) return flat.properties ? `- [${component}](#${before})` : "";
    shown.set(key, anchor);
  }
  const arms = alternatives(flat);
  if (arms && simpleForms(description, flat)) return values(description, flat);
  const below: Inside = {
    ...place,
    above: new Map(above).set(target, (depth === 0 && place.title) || anchor),
  };
  return [
    ...namedFields(description, flat, { ...below, depth: depth + 1 }),
    ...unnamedValues(description, flat, { ...below, depth: depth + 0.5 }), // their fields get no list of their own
    ...(arms ?? []).map((arm, index) =>
      form(description, arm, `Form ${index + 1}`, { ...below, depth: depth + 1 }),
    ),
  ]
    .filter(Boolean)
    .join("\n");
}

function namedFields(description: Description, flat: SchemaObject, place: Inside): string[] {
  const { from, anchor, sent, limit } = place;
  const hidden = (field: Schema): boolean => {
    const { readOnly, writeOnly } = schemaFlags(description, field);
    return sent === undefined ? false : sent ? readOnly : writeOnly;
  };
  return Object.entries(flat.properties ?? {})
    .filter(([, field]) => !hidden(field))
    .flatMap(([name, field]) => {
      limit.fields -= 1;
      if (isFull(limit)) return [];
      const at = anchorBelow(anchor, name);
      const { description: text } = flatSchema(description, field);
      const facts = [
        ...fieldFacts(description, field, flat.required?.includes(name) ?? false),
        ...knownFrom(field, from, flat.externalDocs?.url),
      ];
      limit.characters -= [at, name, ...facts, text].join("").length;
      return fieldItem(at, name, facts, text, nested(description, field, { ...place, anchor: at }));
    });
}

/** What lists and maps hold; beside named fields, and where each item has a schema of its own, under a name. */
function unnamedValues(description: Description, flat: SchemaObject, place: Inside): string[] {
  const { prefixItems = [], items } = flat;
  const under = (name: string, each: Schema): string => form(description, each, name, place);
  const here = (each: Schema): string => nested(description, each, place);
  const first = prefixItems.map((each, index) => under(`Item ${index + 1}`, each));
  const further = (each: Schema) => (first.length > 0 ? under("Further items", each) : here(each));
  const other = (each: Schema) => (flat.properties ? under("Any other field", each) : here(each));
  return [...first, ...(items === undefined ? [] : [further(items)]), ...otherFields(flat).map(other)];
}

/** One of several forms that a value may have. A component that the page has shown already is named and linked. */
function form(description: Description, arm: Schema, otherwise: string, place: Inside): string {
  const { anchor, shown } = place;
  const flat = flatSchema(description, arm);
  const component = componentName(arm);
  const name = component ?? flat.title ?? otherwise;
  const before = component === undefined ? undefined : shown.get(component);
  if (before !== undefined) return `- [**${name}**](#${before})`;
  const at = anchorBelow(anchor, name);
  if (component !== undefined) shown.set(component, at);
  // A form may say no more than which of the fields around it have to be there.
  const demanded = flat.properties ? [] : (flat.required ?? []);
  const needs = demanded.map((each) => `\`${each}\``).join(", ");
  const type = component || flat.properties ? "" : typeWords(description, flat).replace(/^(any|object)$/, "");
  const words = [type, oneLine(flat.description), needs && `${needs} **required**`].filter(Boolean).join(" ");
  const inner = nested(description, arm, { ...place, anchor: at });
  return listItem(`<a id="${at}"></a>**${name}** ${words}`, inner);
}

/** The mark of a field that says itself where it is known from; `page` is the official page that describes the fields. */
function knownFrom(field: Schema, from: string, page: string | undefined): string[] {
  const { "x-provenance": provenance } = Object(field) as SchemaObject;
  return provenance === undefined ? [] : [mark(provenance as Provenance, from, page)];
}

/** What each listed value means, as far as the description says it. */
const values = (description: Description, flat: SchemaObject): string =>
  [flat, ...(simpleForms(description, flat) ?? [])]
    .flatMap(({ "x-enumDescriptions": meanings = {} }) => Object.entries(meanings))
    .map(([word, meaning]) => `- \`${word}\` ${meaning}`)
    .join("\n");
