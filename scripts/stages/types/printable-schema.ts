import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { isReference, resolveRef, targetName } from "../../description/resolve-ref.js";
import { knownFields, partsOf, schemaFlags } from "../../description/schema-flags.js";

type Fields = ReadonlyMap<string, Schema>;

/**
 * A schema in a form that openapi-typescript 7.13 prints as what JSON Schema says. Each rewrite has a name in brackets, and says what
 * openapi-typescript would print without it; `rewrites.test.ts` fails once it is no longer needed. A schema that needs none stays the same
 * object. `around`: the fields that the schemas around a part describe.
 */
export function printable(
  description: Description,
  schema: Schema,
  around: Fields = new Map(),
  above: readonly Schema[] = [],
): Schema {
  // [boolean-part] In an allOf, `true` and `false` stop it.
  if (typeof schema !== "object") return schema ? {} : nothing;
  if (above.includes(schema)) return {};
  const inside = [...above, schema];
  const print = (each: Schema, fields?: Fields) => printable(description, each, fields, inside);
  if (isReference(schema)) return reference(description, schema, print);
  const flat = withoutTraps(description, schema);
  const fields = knownFields(description, flat, new Map(around));
  const { allOf: _, anyOf: __, oneOf: ___, ...core } = printCore(description, flat, fields, print);
  const parts = printCompositions(flat, (each) => print(each, fields));
  const said = pick(core, core.type === "object" ? objectKeywords : [...objectKeywords, "type", "format"]);
  const saysNothing = Object.keys(said).every((name) => name === "format");
  if (parts.length === 0 || (saysNothing && parts.length === 1))
    return same(schema, { ...core, ...parts[0] });
  if (saysNothing) return { ...core, allOf: parts.flatMap(membersOf) };
  // [any-of-beside] `anyOf` beside other keywords becomes one more alternative to them.
  // [deep-required] `required` beside `allOf` is lost where the field stands deeper.
  const annotations = Object.fromEntries(
    Object.entries(core).filter(([name]) => name === "format" || !(name in said)),
  );
  return { ...annotations, allOf: [said, ...parts.flatMap(membersOf)] };
}

/** What no value is. */
const nothing: SchemaObject = { enum: [] };

const objectKeywords = [
  ...["properties", "required", "additionalProperties", "items", "prefixItems", "minItems", "maxItems"],
  ...["enum", "const"],
];

const pick = (schema: SchemaObject, names: readonly string[]): SchemaObject =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => names.includes(name)));

type Print = (schema: Schema, fields?: Fields) => Schema;

/**
 * [reference-siblings] Keywords beside a reference are dropped, which is right in OpenAPI 3.0 and wrong in 3.1.
 * [deep-reference] A reference deep into a component may lead through types that do not have such a member.
 */
function reference(
  description: Description,
  schema: SchemaObject & { $ref: string },
  print: Print,
): SchemaObject {
  const { $ref, description: text, nullable, ...beside } = schema;
  const isComponent = /^#\/components\/schemas\/[^/]+$/.test($ref);
  const target: Schema = isComponent ? { $ref } : print(resolveRef<SchemaObject>(description, { $ref }, "#"));
  const keywords = Object.keys(beside).filter((name) => !annotations.test(name));
  const more = keywords.length > 0 && !description.openapi.startsWith("3.0") ? [print(beside)] : [];
  if (isComponent && more.length === 0 && !nullable) return schema;
  return defined({ description: text, nullable, allOf: [target, ...more] });
}

const annotations =
  /^(title|summary|examples?|default|deprecated|readOnly|writeOnly|externalDocs|\$comment|x-.*)$/;

function withoutTraps(description: Description, schema: SchemaObject): SchemaObject {
  const copy: SchemaObject = { ...schema };
  // [discriminator-value] It takes the mapping of a discriminator for the type, and leaves the field out of everything else.
  if (schema.discriminator) pinAlternatives(description, schema, copy);
  delete copy.discriminator;
  // [definitions] It prints definitions as a field named $defs.
  delete copy.$defs;
  // [const-null] `const: null` is overlooked.
  if ("const" in copy && copy.const === null) return { ...withoutConst(copy), enum: [null] };
  // [added-null] `null` is added to a list of values that lacks it.
  // [listed-objects] A list of values with the type object becomes `unknown`.
  if (copy.enum) {
    for (const name of ["properties", "additionalProperties"] as const) delete copy[name];
    if (copy.type === "object" || (Array.isArray(copy.type) && !copy.enum.includes(null))) delete copy.type;
  }
  // [list-without-type] It prints `unknown`.
  if (copy.type === undefined && (copy.items !== undefined || copy.prefixItems) && !copy.properties)
    copy.type = "array";
  // [old-tuple] Lists of JSON Schema before 2020.
  if (Array.isArray(copy.items)) {
    copy.prefixItems = copy.items as Schema[];
    delete copy.items;
  }
  return sameMembers(schema, copy) ? schema : copy;
}

const withoutConst = ({ const: _, ...rest }: SchemaObject): SchemaObject => rest;

/** Each alternative gets the values of the discriminating field that lead to it, as far as it may have them. */
function pinAlternatives(description: Description, schema: SchemaObject, copy: SchemaObject): void {
  const { propertyName, mapping = {} } = schema.discriminator ?? { propertyName: "" };
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const arms = schema[keyword];
    if (arms === undefined) continue;
    copy[keyword] = arms.map((arm) => {
      if (typeof arm !== "object" || !isReference(arm)) return arm;
      const field = knownFields(description, arm).get(propertyName);
      const isMapped = (target: string | undefined) => target === arm.$ref || target === targetName(arm.$ref);
      const mapped = Object.keys(mapping).filter((value) => isMapped(mapping[value]));
      const listed = field === undefined ? [] : listedTexts(description, field);
      const values = (mapped.length > 0 ? mapped : [targetName(arm.$ref)]).filter(
        (value) => listed?.includes(value) ?? true,
      );
      if (values.length === 0 || values.length === listed?.length) return arm;
      return {
        allOf: [arm, { type: "object", properties: { [propertyName]: { type: "string", enum: values } } }],
      };
    });
  }
}

/** The texts that a field may have; undefined where it may have any. */
function listedTexts(
  description: Description,
  schema: Schema,
  seen = new Set<Schema>(),
): readonly unknown[] | undefined {
  if (typeof schema !== "object" || seen.has(schema)) return undefined;
  seen.add(schema);
  if (schema.type !== undefined && schema.type !== "string") return [];
  const lists = [
    ...("const" in schema ? [[schema.const]] : []),
    ...(schema.enum ? [schema.enum] : []),
    ...partsOf(description, schema)
      .map((part) => listedTexts(description, part, seen))
      .filter((list) => list !== undefined),
  ];
  return lists.length === 0
    ? undefined
    : lists.reduce((all, some) => all.filter((each) => some.includes(each)));
}

/** A schema's own object or list, without what it is composed of. */
function printCore(
  description: Description,
  schema: SchemaObject,
  fields: Fields,
  print: Print,
): SchemaObject {
  const copy: SchemaObject = { ...schema };
  const required = schema.required ?? [];
  const own = schema.properties ?? {};
  // [undescribed-required] It prints nothing for a required field that another schema, or none, describes.
  const elsewhere = [...new Set(required)].filter((name) => !Object.hasOwn(own, name));
  const described = {
    ...own,
    ...Object.fromEntries(
      elsewhere.map((name) => [name, fields.get(name) ?? schema.additionalProperties ?? true]),
    ),
  };
  if (Object.keys(described).length > 0) {
    const printed = mapValues(described, (field) => flagged(description, field, print(field)));
    copy.properties = sameMembers(own, printed) ? own : printed;
  }
  printIndex(copy, print);
  if (schema.items !== undefined) copy.items = print(schema.items);
  if (schema.prefixItems) copy.prefixItems = schema.prefixItems.map((each) => print(each));
  if (copy.prefixItems) copy.type ??= "array";
  return same(schema, copy);
}

/**
 * [named-beside-index] The type of additional fields is set beside those of the named ones, and must hold these too.
 * [unevaluated-fields] It leaves out that there may be others.
 */
function printIndex(copy: SchemaObject, print: Print): void {
  const { additionalProperties, patternProperties, unevaluatedProperties } = copy;
  if (unevaluatedProperties && additionalProperties === undefined) copy.additionalProperties = {};
  delete copy.unevaluatedProperties;
  if (additionalProperties === undefined && patternProperties === undefined) return;
  const more = [
    ...(additionalProperties ? [print(additionalProperties)] : []),
    ...Object.values(patternProperties ?? {}).map((each) => print(each)),
  ];
  delete copy.patternProperties;
  if (more.length === 0) return;
  const isAny = more.some((each) => typeof each === "object" && Object.keys(each).length === 0);
  const named = isAny ? [] : Object.values(copy.properties ?? {});
  const all = distinct([...more, ...named]);
  copy.additionalProperties = isAny ? {} : all.length === 1 ? (all[0] as Schema) : { anyOf: all };
}

/** [referenced-flags] The flags of a referenced schema are overlooked, and with them which fields are for one direction only. */
function flagged(description: Description, field: Schema, printed: Schema): Schema {
  if (typeof field !== "object" || typeof printed !== "object") return printed;
  const { readOnly, writeOnly } = schemaFlags(description, field);
  if (readOnly === (printed.readOnly === true) && writeOnly === (printed.writeOnly === true)) return printed;
  const flags = { readOnly, writeOnly };
  const { $ref, description: text } = printed;
  return $ref === undefined
    ? { ...printed, ...flags }
    : { ...defined({ description: text }), allOf: [{ $ref }], ...flags };
}

function printCompositions(schema: SchemaObject, print: (schema: Schema) => Schema): SchemaObject[] {
  const { allOf, anyOf, oneOf } = schema;
  return [
    ...(allOf?.length ? [{ allOf: keep(allOf, allOf.map(print)) }] : []),
    ...(anyOf?.length ? [{ [oneOf?.length ? "oneOf" : "anyOf"]: keep(anyOf, anyOf.map(print)) }] : []),
    ...(oneOf?.length ? [{ oneOf: keep(oneOf, oneOf.map(print)) }] : []),
  ];
}

const membersOf = ({ allOf, anyOf, oneOf = anyOf ?? [] }: SchemaObject): Schema[] => allOf ?? [{ oneOf }];

const mapValues = <From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

const distinct = (schemas: Schema[]): Schema[] => [
  ...new Map(schemas.map((each) => [JSON.stringify(each), each])).values(),
];

const defined = (schema: { [Key in keyof SchemaObject]: SchemaObject[Key] | undefined }): SchemaObject =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

/** The list itself where none of its items has changed. */
const keep = (list: Schema[], rebuilt: Schema[]): Schema[] =>
  rebuilt.every((each, index) => each === list[index]) ? list : rebuilt;

const same = (schema: SchemaObject, rebuilt: SchemaObject): SchemaObject =>
  sameMembers(schema, rebuilt) ? schema : rebuilt;

function sameMembers(one: object, other: object): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Reflect.get(one, name) === Reflect.get(other, name))
  );
}
