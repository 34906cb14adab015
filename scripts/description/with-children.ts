import type { Description, Schema, SchemaObject } from "./description.js";
import { escapePointer } from "./json-pointer.js";
import { componentOf, type Schemas } from "./leads-to.js";
import { withoutCycles } from "./readable.js";

/**
 * A description in which a schema that has a discriminator and names no alternatives has those that OpenAPI means: the components that
 * its mapping names or that consist of it by `allOf`, and itself. `x-children` marks them: JSON Schema does not know of them, so nothing
 * is refused that is none of them; but whoever writes or reads such a value needs their fields, and the name that tells them apart.
 */
export function withChildren(description: Description): Description {
  const schemas = description.components?.schemas ?? {};
  const bases = Object.entries(schemas).filter(([, schema]) => isBase(schema));
  if (bases.length === 0) return description;
  const children = childrenByParent(schemas);
  const copy: Record<string, Schema> = { ...schemas };
  for (const [name, schema] of bases as [string, SchemaObject][]) {
    const arms = armsOf(schemas, name, schema, children);
    if (arms.length > 0) copy[name] = { ...schema, oneOf: arms, "x-children": true };
  }
  return { ...description, components: { ...description.components, schemas: withoutCycles(copy) } };
}

const isBase = (schema: Schema): boolean =>
  typeof schema === "object" &&
  schema.discriminator?.propertyName !== undefined &&
  !schema.oneOf &&
  !schema.anyOf;

/** The names of the components that consist of a component by `allOf`, by its name. */
function childrenByParent(schemas: Schemas): Map<string, string[]> {
  const children = new Map<string, string[]>();
  const add = (name: string, part: Schema): void => {
    if (typeof part !== "object") return;
    const parent = componentOf(part);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), name]);
    for (const inner of part.allOf ?? []) add(name, inner);
  };
  for (const [name, schema] of Object.entries(schemas))
    for (const part of (typeof schema === "object" && schema.allOf) || []) add(name, part);
  return children;
}

/** References to all children, and where they are none of the mapping's the base itself, by its name. */
function armsOf(
  schemas: Schemas,
  name: string,
  { discriminator = { propertyName: "" }, required = [] }: SchemaObject,
  children: ReadonlyMap<string, string[]>,
): Schema[] {
  const { propertyName, mapping = {} } = discriminator;
  const mapped = Object.entries(mapping).map(([value, target]) => ({
    value,
    target: componentOf({ $ref: target }) ?? target,
  }));
  const known = mapped.map(({ target }) => target).filter((target) => Object.hasOwn(schemas, target));
  const found = new Set<string>();
  const open = [name, ...known];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(children.get(next) ?? []));
  }
  found.delete(name);
  if (found.size === 0) return [];
  const arms = [...found]
    .sort()
    .map((each): Schema => ({ $ref: `#/components/schemas/${escapePointer(each)}` }));
  const own = mapped.filter(({ target }) => target === name).map(({ value }) => value);
  const values = mapped.length === 0 ? [name] : own;
  if (values.length === 0) return arms;
  const properties = { [propertyName]: { type: "string", enum: values } };
  const demanded = required.filter((each) => each === propertyName);
  return [
    ...arms,
    { title: name, type: "object", properties, ...(demanded.length > 0 && { required: demanded }) },
  ];
}
