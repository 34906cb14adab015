import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import { flatSchema } from "./flat-schema.js";
import { schemaLink } from "./schema-link.js";
import { otherFields, simpleForms } from "./type-words.js";

/** Deeper in lists of lists than this stand only lists of themselves. */
const deepest = 5;

/** What stands in place of the fields of a schema that a list has no room for. */
export interface LeftOut {
  /** The pages of the components that have them. */
  links: string[];
  /** Whether some have no page. */
  isCut: boolean;
}

/** Where the fields of a schema stand that the page at `from` has no room for. A list or a map has those of what it holds. */
export function leftOut(description: Description, schema: Schema, from: string, within = deepest): LeftOut {
  const flat = flatSchema(description, schema);
  if (!hasEntries(description, flat)) return { links: [], isCut: false };
  const link = schemaLink(description, schema, from);
  if (link !== undefined) return { links: [link], isCut: false };
  const inner = within === 0 ? [] : inside(flat).map((each) => leftOut(description, each, from, within - 1));
  return {
    links: [...new Set(inner.flatMap(({ links }) => links))],
    isCut: flat.properties !== undefined || inner.length === 0 || inner.some(({ isCut }) => isCut),
  };
}

/** The schemas of what a list or a map holds, and of the forms of a choice. */
const inside = (flat: SchemaObject): Schema[] =>
  [flat.prefixItems ?? [], flat.items ?? [], otherFields(flat), alternatives(flat) ?? []].flat();

/** Whether the list of a schema has entries. */
function hasEntries(description: Description, flat: SchemaObject, within = deepest): boolean {
  const { properties, items, prefixItems } = flat;
  const isChoice = alternatives(flat) !== undefined && !simpleForms(description, flat);
  const isNamed = properties !== undefined || isChoice || prefixItems !== undefined;
  const inner = [items ?? [], otherFields(flat)].flat();
  if (isNamed || within === 0) return isNamed;
  return inner.some((each) => hasEntries(description, flatSchema(description, each), within - 1));
}
