import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import { isReference, resolveRef, targetName } from "../../../description/resolve-ref.js";

/** A schema with its reference followed and its `allOf` merged: of two that describe the same field, the later adds to the earlier. */
export function flatSchema(description: Description, given: Schema, seen = new Set<Schema>()): SchemaObject {
  if (typeof given !== "object") return {};
  const schema: Schema = isReference(given)
    ? resolveRef<SchemaObject>(description, given, given.$ref)
    : given;
  if (typeof schema !== "object") return {};
  if (!schema.allOf || seen.has(schema)) return schema;
  seen.add(schema);
  const { allOf, ...own } = schema;
  return [...allOf.map((each) => flatSchema(description, each, seen)), own].reduce(merge, {});
}

function merge(before: SchemaObject, after: SchemaObject): SchemaObject {
  const properties = { ...before.properties };
  for (const [name, schema] of Object.entries(after.properties ?? {})) {
    const other = properties[name];
    properties[name] = other === undefined ? schema : { allOf: [other, schema] };
  }
  const required = [...new Set([...(before.required ?? []), ...(after.required ?? [])])];
  const choices = [alternatives(before), alternatives(after)];
  return {
    ...before,
    ...after,
    // All forms of two choices are shown.
    ...(choices.every((forms) => forms !== undefined) && { anyOf: choices.flatMap((forms) => forms ?? []) }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

/** The name of the component that a reference leads to. */
export const componentName = (schema: Schema | undefined): string | undefined =>
  typeof schema === "object" && isReference(schema) ? targetName(schema.$ref) : undefined;
