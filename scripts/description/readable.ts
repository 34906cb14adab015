import { arms } from "./alternatives.js";
import type { Description, Reference, Schema, SchemaObject } from "./description.js";
import { filesInForms } from "./files-in-forms.js";
import { memberAt } from "./json-pointer.js";
import { componentOf, leadsTo, type Schemas } from "./leads-to.js";
import { rebuild } from "./rebuild.js";
import { rebuildTargets } from "./rebuild-targets.js";
import { isReference } from "./resolve-ref.js";
import { withoutDangling } from "./without-dangling.js";

/**
 * A description as the stages read it: without extensions among names, without what is of a wrong kind or leads nowhere unused (the lint
 * says where), and without schemas that consist of themselves.
 */
export function readable(bundled: Description): Description {
  const references = new Set<string>();
  const ofSchemas = new Set<string>();
  const keeps = ({ $ref }: Reference, kind: string): boolean => {
    if (kind === "Schema") ofSchemas.add($ref);
    return references.add($ref).has($ref);
  };
  const known = (rebuild(bundled, "Root", { keeps }) ?? {}) as Description;
  const named = known.openapi === undefined ? { ...known, openapi: "3.1.0" } : known;
  const whole = withoutDangling(rebuildTargets(named, ofSchemas, { keeps }), references);
  const description = filesInForms(whole);
  const schemas = description.components?.schemas;
  if (!schemas) return description;
  const rewritten = withoutCycles(schemas);
  return rewritten === schemas
    ? description
    : { ...description, components: { ...description.components, schemas: rewritten } };
}

/**
 * Schemas without those references by which one would consist of itself, as `Cat: allOf [Pet]` does where `Pet: oneOf [Cat, Dog]`. A value
 * cannot be checked against it in finite time, nor does a compiler take its type. The author means that a cat has what all pets have.
 */
export function withoutCycles(schemas: Schemas): Schemas {
  const names = Object.keys(schemas).filter((name) => leadsTo(schemas, schemas[name], name));
  if (names.length === 0) return schemas;
  const copy = { ...schemas };
  for (const name of names) copy[name] = cut(schemas, schemas[name] as Schema, name);
  return copy;
}

/**
 * A part that leads back is replaced by what it says itself. An alternative that leads back is left out, unless it does so through such a
 * part.
 */
function cut(schemas: Schemas, schema: Schema, name: string, above: readonly Schema[] = []): Schema {
  if (typeof schema !== "object") return schema;
  const whole: SchemaObject = schema;
  const copy: SchemaObject = { ...whole };
  if (isReference(schema) && leadsTo(schemas, { $ref: schema.$ref }, name)) delete copy.$ref;
  const members = (keyword: "allOf" | "anyOf" | "oneOf", isCut: (part: Schema) => Schema | undefined) => {
    const parts = whole[keyword]?.flatMap((part) => isCut(part) ?? []);
    if (parts === undefined) return;
    if (parts.length === 0) delete copy[keyword];
    else copy[keyword] = parts;
  };
  members("allOf", (part) => (leadsTo(schemas, part, name) ? ownWords(schemas, part, name, above) : part));
  for (const keyword of ["anyOf", "oneOf"] as const)
    members(keyword, (part) => (isSelf(schemas, part, name) ? undefined : part));
  return copy;
}

/** What a part says without its alternatives, and without what leads back. */
function ownWords(
  schemas: Schemas,
  part: Schema,
  name: string,
  above: readonly Schema[],
): Schema | undefined {
  if (typeof part !== "object") return part;
  const target = isReference(part) ? memberAt(schemas, componentOf(part) ?? "") : part;
  if (typeof target !== "object" || target === null) return undefined;
  if (target === schemas[name] || above.includes(target as Schema)) return undefined;
  const {
    anyOf: _,
    oneOf: __,
    discriminator: ___,
    ...own
  } = target as SchemaObject & { discriminator?: unknown };
  return leadsTo(schemas, own, name) ? cut(schemas, own, name, [...above, target as Schema]) : own;
}

/** Whether a component is its own alternative, with nothing but alternatives between. */
function isSelf(schemas: Schemas, part: Schema, name: string, seen = new Set<string>()): boolean {
  if (typeof part !== "object") return false;
  const target = isReference(part) ? componentOf(part) : undefined;
  if (target === name) return true;
  if (target !== undefined) {
    if (seen.has(target)) return false;
    seen.add(target);
    return isSelf(schemas, schemas[target] ?? true, name, seen);
  }
  return arms(part).some((each) => isSelf(schemas, each, name, seen));
}
