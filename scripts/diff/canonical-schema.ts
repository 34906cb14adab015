import type { Description, Schema, SchemaObject } from "../description/description.js";
import { isReference, resolveRef, targetName } from "../description/resolve-ref.js";
import { mergeSchemas } from "./merge-schemas.js";
import type { Origins } from "./origins.js";
import { recursiveSchemas } from "./recursive-schemas.js";
import { spellKeywords } from "./spell-keywords.js";

/** Rewrites schemas so that those that accept the same values, and say the same about them, are spelled the same. */
export class SchemaCanon {
  /** The named schemas that the canonical form still refers to. */
  readonly named: Record<string, Schema> = {};
  private readonly recursive: ReadonlySet<string>;
  private readonly known = new Map<Schema, Schema>();

  constructor(
    private readonly description: Description,
    private readonly origins: Origins,
  ) {
    this.recursive = recursiveSchemas(description);
  }

  /** The canonical form of `schema`; a bare reference stays one, and its target becomes part of `named`. */
  spell(schema: Schema): Schema {
    if (typeof schema === "boolean") return schema ? {} : ({ not: {} } as Schema);
    if (isReference(schema) && Object.keys(schema).length === 1) return this.keepReference(schema);
    const known = this.known.get(schema);
    if (known) return known;
    const spelled = this.rewrite(schema);
    this.known.set(schema, spelled);
    return spelled;
  }

  private keepReference(schema: { $ref: string }): Schema {
    const name = targetName(schema.$ref);
    if (!(name in this.named)) {
      this.named[name] = {}; // taken, for a schema that leads back to itself
      this.named[name] = this.spell(this.target(schema.$ref));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private target = ($ref: string): Schema => resolveRef<SchemaObject>(this.description, { $ref }, $ref);

  private rewrite(schema: SchemaObject): Schema {
    const { $ref, allOf = [], anyOf, oneOf, nullable, ...rest } = schema;
    const own = this.origins.derive(this.spellChildren(spellKeywords(rest)), schema);
    const arms = (anyOf ?? oneOf)?.filter((arm) => !isNull(arm));
    const withNull = nullable === true || (arms?.length ?? 0) < ((anyOf ?? oneOf)?.length ?? 0);
    const parts = [...($ref ? [{ $ref }] : []), ...allOf, ...(arms?.length === 1 ? arms : [])];
    const loose: Schema[] = [];
    let whole = parts.reduce<SchemaObject>(
      (merged, part) => {
        const next = this.expand(part);
        const both = next && mergeSchemas(merged, next, this.origins, this.expand);
        if (!both) loose.push(this.spell(part));
        return both ?? merged;
      },
      this.origins.derive({}, schema),
    );
    whole = mergeSchemas(whole, own, this.origins, this.expand) ?? own;
    if (loose.length > 0) whole.allOf = [...(whole.allOf ?? []), ...loose];
    if (arms && arms.length > 1) this.addAlternatives(whole, arms);
    if (anyOf && oneOf) this.addAlternatives(whole, oneOf);
    return withNull ? acceptNull(whole) : whole;
  }

  /** What a reference stands for, spelled; nothing for a recursive one, which would have no end. */
  private readonly expand = (schema: Schema): SchemaObject | undefined => {
    if (typeof schema === "object" && isReference(schema)) {
      if (this.recursive.has(targetName(schema.$ref))) return undefined;
      if (Object.keys(schema).length === 1) return this.expand(this.target(schema.$ref));
    }
    const spelled = this.spell(schema);
    return typeof spelled === "object" ? spelled : undefined;
  };

  private addAlternatives(whole: SchemaObject, arms: Schema[]): void {
    const anyOf = arms.map((arm) => this.spell(arm));
    if (whole.anyOf) whole.allOf = [...(whole.allOf ?? []), { anyOf }];
    else whole.anyOf = anyOf;
  }

  private spellChildren(schema: SchemaObject): SchemaObject {
    const spelled: Record<string, unknown> = { ...schema };
    for (const [key, value] of Object.entries(schema)) {
      if (schemaMaps.has(key) && typeof value === "object")
        spelled[key] = this.origins.derive(
          Object.fromEntries(
            Object.entries(value as Record<string, Schema>).map(([name, child]) => [name, this.spell(child)]),
          ),
          value,
        );
      else if (schemaLists.has(key) && Array.isArray(value))
        spelled[key] = value.map((child) => this.spell(child));
      else if (schemaKeys.has(key) && typeof value === "object") spelled[key] = this.spell(value as Schema);
    }
    return spelled;
  }
}

const schemaMaps = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"]);
const schemaLists = new Set(["prefixItems"]);
const schemaKeys = new Set(
  "items additionalProperties unevaluatedProperties unevaluatedItems not if then else contains propertyNames".split(
    " ",
  ),
);

const isNull = (schema: Schema): boolean =>
  typeof schema === "object" && (schema.type === "null" || ("const" in schema && schema.const === null));

/** Puts null where JSON Schema itself puts it: among the types, and among the values where these are listed. */
function acceptNull(schema: SchemaObject): SchemaObject {
  if (schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  if (schema.type !== undefined) schema.type = [...new Set([schema.type, "null"].flat())].sort();
  else schema.anyOf = [...(schema.anyOf ?? []), { type: "null" }];
  return schema;
}
