import type { Description } from "../description/description.js";
import { targetName } from "../description/resolve-ref.js";

/** The names of the schemas that lead back to themselves. */
export function recursiveSchemas({ components }: Description): Set<string> {
  const schemas = components?.schemas ?? {};
  const direct = new Map(Object.entries(schemas).map(([name, schema]) => [name, references(schema)]));
  const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
    [...(direct.get(from) ?? [])].some(
      (next) => next === wanted || (!seen.has(next) && reaches(next, wanted, seen.add(next))),
    );
  return new Set(Object.keys(schemas).filter((name) => reaches(name, name)));
}

function references(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== "object" || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === "$ref" && typeof value === "string") found.add(targetName(value));
    else references(value, found);
  }
  return found;
}
