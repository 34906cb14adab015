import { arms } from "./alternatives.js";
import type { Schema, SchemaObject } from "./description.js";
import { targetName } from "./resolve-ref.js";

export type Schemas = Readonly<Record<string, Schema>>;

/** The schemas that a value of a schema itself has to satisfy, or may. */
export const composition = (schema: SchemaObject): Schema[] => [...(schema.allOf ?? []), ...arms(schema)];

/** Whether a schema leads to the component of a name by references and by those schemas inside it that `inside` names. */
export function leadsTo(
  schemas: Schemas,
  schema: Schema | undefined,
  name: string,
  inside: (schema: SchemaObject) => Schema[] = composition,
  seen = new Set<string>(),
): boolean {
  if (typeof schema !== "object") return false;
  const target = componentOf(schema);
  if (target === name) return true;
  if (target !== undefined && !seen.has(target)) {
    seen.add(target);
    if (leadsTo(schemas, schemas[target], name, inside, seen)) return true;
  }
  return inside(schema).some((part) => leadsTo(schemas, part, name, inside, seen));
}

/** The name of the component that a reference leads to. */
export const componentOf = ({ $ref }: { $ref?: string }): string | undefined =>
  $ref?.startsWith("#/components/schemas/") && $ref.split("/").length === 4 ? targetName($ref) : undefined;
