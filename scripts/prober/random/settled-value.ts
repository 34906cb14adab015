import fc from "fast-check";
import type { AnnotatedSchema } from "../../description/annotate-schemas.js";
import type { Schema } from "../../description/description.js";
import { follow, type Laboratory } from "../subject.js";
import { longest } from "./character.js";
import { knownValues } from "./known-values.js";
import { type Found, search } from "./search.js";
import { settledNumber, settledText } from "./settled-leaf.js";

/** Where the search for a value ended: a JSON pointer into the value. */
export interface NotFound {
  at: string;
}

export const isFound = (search: Found | NotFound): search is Found => "first" in search;

type Place = { at: string; within: readonly Schema[] };

/**
 * Values that the description settles: a server has to accept what it documents. A field without bounds gets the value of its example. An
 * optional field for which no value is found is left out.
 */
export function settledValue(
  laboratory: Laboratory,
  schema: Schema,
  example: unknown,
  { at, within }: Place = { at: "", within: [] },
): Found | NotFound {
  const target = follow(laboratory.description, schema);
  const place = { at, within: [...within, target] };
  const valid = (value: unknown) => laboratory.valid(schema, value);
  const known = knownValues(typeof target === "boolean" ? {} : target, example).filter(valid);
  const isOpen = typeof target === "boolean" || within.includes(target);
  const values = isOpen ? undefined : leafOrBranch(laboratory, target, known[0], place);
  const missing = values !== undefined && "at" in values ? values : { at };
  const arbitrary = values === undefined || "at" in values ? undefined : values;
  if (arbitrary === undefined && known.length === 0) return missing;
  return search(arbitrary ?? fc.constant(known[0]), valid, known) ?? missing;
}

type Values = fc.Arbitrary<unknown> | NotFound | undefined;

function leafOrBranch(
  laboratory: Laboratory,
  schema: AnnotatedSchema,
  example: unknown,
  place: Place,
): Values {
  const { type, enum: values, properties, anyOf, oneOf, allOf } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (values && values.length > 0) return fc.constantFrom(...values);
  if (properties ?? allOf) return object(laboratory, schema, example, place);
  if (anyOf ?? oneOf) return alternatives(laboratory, anyOf ?? oneOf ?? [], example, place);
  if (Array.isArray(type))
    return either(type.map((one) => leafOrBranch(laboratory, { ...schema, type: one }, example, place)));
  if (type === "array") return list(laboratory, schema, example, place);
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "integer" || type === "number") return settledNumber(schema, example);
  if (type === "string") return settledText(schema, example);
  return undefined;
}

const alternatives = (
  laboratory: Laboratory,
  arms: readonly Schema[],
  example: unknown,
  place: Place,
): Values =>
  either(
    arms.map((arm) => {
      const found = settledValue(laboratory, arm, example, place);
      return isFound(found) ? found.values : undefined;
    }),
  );

function either(all: readonly Values[]): Values {
  const found = all.filter((each) => each !== undefined && !("at" in each));
  return found.length > 0 ? fc.oneof(...(found as fc.Arbitrary<unknown>[])) : undefined;
}

function object(
  laboratory: Laboratory,
  schema: AnnotatedSchema,
  example: unknown,
  { at, within }: Place,
): Values {
  const { properties, required } = membersOf(laboratory, schema);
  const members: [string, fc.Arbitrary<unknown>][] = [];
  for (const [name, child] of properties) {
    const own = typeof example === "object" && example !== null ? Reflect.get(example, name) : undefined;
    const found = settledValue(laboratory, child, own, { at: `${at}/${name}`, within });
    if (isFound(found)) members.push([name, found.values]);
    else if (required.has(name)) return found;
  }
  const present = members.map(([name]) => name).filter((name) => required.has(name));
  // Object.fromEntries makes own properties, `__proto__` included.
  return fc.record(Object.fromEntries(members), { requiredKeys: present });
}

/** The fields of an object, those of the members of its allOf included. */
function membersOf(
  laboratory: Laboratory,
  { properties = {}, required = [], allOf = [] }: AnnotatedSchema,
): { properties: Map<string, Schema>; required: Set<string> } {
  const all = { properties: new Map(Object.entries(properties)), required: new Set(required) };
  for (const member of allOf) {
    const target = follow(laboratory.description, member);
    if (typeof target === "boolean") continue;
    const inherited = membersOf(laboratory, target);
    for (const [name, child] of inherited.properties)
      if (!all.properties.has(name)) all.properties.set(name, child);
    for (const name of inherited.required) all.required.add(name);
  }
  return all;
}

function list(laboratory: Laboratory, schema: AnnotatedSchema, example: unknown, place: Place): Values {
  const { items, minItems = 0, maxItems = 5, uniqueItems } = schema;
  if (items === undefined || maxItems < minItems) return undefined;
  const own = Array.isArray(example) ? example[0] : undefined;
  const found = settledValue(laboratory, items, own, { ...place, at: `${place.at}/*` });
  if (!isFound(found)) return minItems === 0 ? fc.constant([]) : found;
  const maxLength = Math.max(minItems, Math.min(maxItems, longest));
  if (!uniqueItems) return fc.array(found.values, { minLength: minItems, maxLength });
  // With a minimum length, fast-check would search for ever where there are too few different items.
  return fc.uniqueArray(found.values, { maxLength, selector: (each) => JSON.stringify(each), size: "max" });
}
