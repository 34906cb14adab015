import { isDeepStrictEqual } from "node:util";
import type { Description, Schema, SchemaObject } from "../description/description.js";
import { isReference, resolveRef, targetName } from "../description/resolve-ref.js";
import { mergeSchemas } from "./merge-schemas.js";
import type { Origins } from "./origins.js";
import { isOfType, spellIntegers, spellKeywords, typesOf } from "./spell-keywords.js";

/**
 * Spells schemas so that those that accept the same values, and say the same about them, are the same: without references, `allOf`
 * joined, `oneOf` read as `anyOf` with an `onlyOne` where alternatives may overlap, null among the types. One schema at a time: those inside
 * it stay as they were written.
 */
export class SchemaCanon {
  private readonly known = new Map<Schema, SchemaObject>();
  private readonly joined = new Map<string, SchemaObject>();

  constructor(
    private readonly description: Description,
    private readonly origins: Origins,
    /** How components are called in the other description, by their references here. */
    private readonly newNames: ReadonlyMap<string, string>,
  ) {}

  /** The name of a component, or the one that it has in the other description. */
  nameOf = ($ref: string): string => this.newNames.get($ref) ?? targetName($ref);

  read(schema: Schema | null | undefined = true): SchemaObject {
    if (typeof schema === "boolean" || schema === null) return schema === false ? { not: {} } : {};
    if (isReference(schema) && Object.keys(schema).length === 1) return this.read(this.target(schema));
    const known = this.known.get(schema);
    if (known) return known;
    this.known.set(schema, {}); // for a schema that is a part of itself
    const spelled = this.spell(schema);
    this.known.set(schema, spelled);
    return spelled;
  }

  /** A schema of a description that stands for two at once; the same one each time, so that a walk through it ends. */
  private readonly join = (first: Schema, second: Schema): Schema => {
    if (isDeepStrictEqual(first, second)) return first;
    // A list inside a list would grow for ever where two schemas that contain themselves stand for one.
    const all = [first, second].flatMap((each) => (this.isJoined(each) ? (each.allOf ?? []) : [each]));
    const allOf = all.filter((each, index) => all.findIndex((one) => isDeepStrictEqual(one, each)) === index);
    if (allOf.length === 1) return allOf[0] as Schema;
    const key = JSON.stringify(allOf);
    const both = this.joined.get(key) ?? this.origins.derive({ allOf } as SchemaObject);
    this.joined.set(key, both);
    return both;
  };

  private isJoined = (schema: Schema): schema is SchemaObject =>
    typeof schema === "object" && this.joined.get(JSON.stringify(schema.allOf)) === schema;

  private target = (schema: { $ref: string }): Schema =>
    resolveRef<SchemaObject>(this.description, { $ref: schema.$ref }, schema.$ref);

  private spell(schema: SchemaObject): SchemaObject {
    const { $ref, allOf = [], anyOf: _, oneOf: _one, nullable, ...rest } = schema;
    if (rest.$schema === (this.description.jsonSchemaDialect ?? usualDialect)) delete rest.$schema;
    const own = this.origins.derive(spellKeywords(rest), schema);
    const choices = (["anyOf", "oneOf"] as const).flatMap((keyword) => {
      const arms = schema[keyword];
      return arms ? [{ ...this.chooseFrom(arms), keyword }] : [];
    });
    const parts = [
      ...($ref === undefined ? [] : [this.target({ $ref })]),
      ...allOf,
      ...choices.flatMap(({ only }) => only ?? []),
    ];
    const apart: Schema[] = [];
    let whole: SchemaObject = {};
    for (const part of [...parts.map((one) => this.read(one)), own]) {
      const both = mergeSchemas(whole, part, this.join);
      if (both) whole = this.origins.derive(both, whole, part);
      else apart.push(part);
    }
    for (const { arms, keyword } of choices) {
      if (!arms) continue;
      if (whole.anyOf) apart.push({ [keyword]: arms });
      else {
        whole.anyOf = arms;
        if (keyword === "oneOf" && !whole.discriminator && this.mayOverlap(arms))
          (whole as { onlyOne?: true }).onlyOne = true;
      }
    }
    if (apart.length > 0) whole.allOf = [...(whole.allOf ?? []), ...apart];
    if (nullable === true || choices.some(({ withNull }) => withNull)) acceptNull(whole);
    if (whole.enum && whole.type) whole.enum = whole.enum.filter((value) => isOfType(value, whole.type));
    spellIntegers(whole);
    this.nameAlternatives(whole);
    return this.origins.derive(whole, schema);
  }

  /** One alternative is not a choice, alternatives of one value each are a list of values, and null belongs to the types. */
  private chooseFrom(given: Schema[]): { arms?: Schema[]; only?: Schema; withNull: boolean } {
    const arms = given.filter((arm) => !isNull(arm));
    const withNull = arms.length < given.length;
    if (arms.length === 1) return { only: arms[0] as Schema, withNull };
    const spelled = arms.map((arm) => this.read(arm));
    if (!spelled.every(isListOfValues)) return { arms, withNull };
    const values = spelled.flatMap((arm) => arm.enum as unknown[]);
    return { only: this.origins.derive({ enum: values } as SchemaObject, ...spelled), withNull };
  }

  /** Whether a value may fit two alternatives, as far as their types and the values of fields that they demand say. */
  private mayOverlap(arms: Schema[]): boolean {
    return arms.some((arm, index) => arms.slice(index + 1).some((other) => !this.areApart(arm, other)));
  }

  private areApart(one: Schema, other: Schema, depth = 0): boolean {
    const [a, b] = [this.read(one), this.read(other)];
    const values = [a.enum, b.enum] as const;
    if (values[0] && values[1])
      return !values[0].some((value) => values[1]?.some((each) => isDeepStrictEqual(value, each)));
    if (a.type && b.type && [a.type].flat().every((type) => !shares(type, [b.type].flat()))) return true;
    if (depth > 3) return false;
    return (a.required ?? []).some((name) => {
      const [field, same] = [a.properties?.[name], b.properties?.[name]];
      return (
        field !== undefined &&
        same !== undefined &&
        b.required?.includes(name) === true &&
        this.areApart(field, same, depth + 1)
      );
    });
  }

  /** Without a mapping of its own, an alternative is told by the name of its component. */
  private nameAlternatives(whole: SchemaObject & { discriminator?: Discriminator }): void {
    if (!whole.discriminator) return;
    const { mapping: given = {}, ...rest } = whole.discriminator;
    const explicit = Object.entries(given).map(([name, target]) => {
      const $ref = target.includes("/") ? target : `#/components/schemas/${target}`;
      return [name, this.nameOf($ref)] as const;
    });
    const implicit = (whole.anyOf ?? [])
      .flatMap((arm) => (typeof arm === "object" && isReference(arm) ? [arm.$ref] : []))
      .filter(($ref) => !explicit.some(([, target]) => target === this.nameOf($ref)));
    const mapping = Object.fromEntries([
      ...explicit,
      ...implicit.map(($ref) => [targetName($ref), this.nameOf($ref)]),
    ]);
    whole.discriminator = this.origins.derive({ ...rest, mapping }, whole.discriminator);
  }
}

interface Discriminator {
  propertyName?: string;
  mapping?: Record<string, string>;
}

const isNull = (schema: Schema): boolean =>
  typeof schema === "object" &&
  (schema.type === "null" ||
    [[null], null].some((only) => isDeepStrictEqual(schema.enum ?? schema.const, only)));

const isListOfValues = (schema: SchemaObject): boolean =>
  schema.enum !== undefined &&
  Object.keys(schema).every((key) => /^(enum|type|title|description|\$comment|x-.*)$/.test(key));

/** What OpenAPI 3.1 means where nothing is said. */
export const usualDialect = "https://spec.openapis.org/oas/3.1/dialect/base";

const shares = (type: string, types: (string | undefined)[]): boolean =>
  types.some((each) => each === type || [each, type].sort().join() === "integer,number");

/** Puts null where JSON Schema itself puts it: among the types, and among the values where these are listed. */
function acceptNull(schema: SchemaObject): void {
  if (schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  if (schema.type !== undefined) schema.type = typesOf([schema.type, "null"].flat());
  if (schema.anyOf) schema.anyOf = [...schema.anyOf, { type: "null" }];
}
