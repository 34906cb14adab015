import type { CheckSchema } from "../../generated/checks.js";

/**
 * Texts of a query, a form or headers as the values that their schema asks for; a text that cannot be read that way stays a text, and is
 * refused as one.
 */
export function readParameters(
  entries: Iterable<[string, unknown]>,
  { properties = {} }: CheckSchema,
): Record<string, unknown> {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(
    [...values].map(([name, all]) => {
      const schema = (Object.hasOwn(properties, name) && properties[name]) || {};
      return [
        name,
        schema.type === "array" ? all.map((each) => read(each, schema.items ?? {})) : read(all[0], schema),
      ];
    }),
  );
}

function read(value: unknown, { type, anyOf = [] }: CheckSchema): unknown {
  const types = [type ?? [], ...anyOf.map((each) => each.type ?? [])].flat();
  if (typeof value !== "string" || value.trim() === "") return value;
  if (types.some((each) => each === "integer" || each === "number") && !Number.isNaN(Number(value)))
    return Number(value);
  return types.includes("boolean") && /^(true|false)$/.test(value) ? value === "true" : value;
}
