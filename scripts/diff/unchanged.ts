import { isDeepStrictEqual } from "node:util";
import type { Description, Schema } from "../description/description.js";
import { isReference } from "../description/resolve-ref.js";

/** Whether two schemas, as they were written, say the same, and everything that they refer to does. */
export type IsUnchanged = (before: unknown, after: unknown) => boolean;

/** A component that most operations use would otherwise be walked through once for each of them. */
export function createIsUnchanged(base: Description, revision: Description): IsUnchanged {
  if (base === revision) return isDeepStrictEqual;
  const [before, after] = [base.components?.schemas ?? {}, revision.components?.schemas ?? {}];
  const alike = new Map(
    Object.keys(before)
      .filter((name) => Object.hasOwn(after, name) && isDeepStrictEqual(before[name], after[name]))
      .map((name) => [name, referencesIn(before[name])]),
  );
  const leadsToChange = (refs: Iterable<string>) => [...refs].some((name) => !alike.has(name));
  for (let size = -1; size !== alike.size; ) {
    size = alike.size;
    for (const [name, refs] of alike) if (leadsToChange(refs)) alike.delete(name);
  }
  return (a, b) => isDeepStrictEqual(a, b) && !leadsToChange(referencesIn(a as Schema));
}

/** The components that a schema names. A reference to anything else counts as a component that does not exist. */
function referencesIn(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== "object" || node === null) return found;
  if (isReference(node)) found.add(component.exec(node.$ref)?.[1] ?? "");
  for (const each of Object.values(node)) referencesIn(each, found);
  return found;
}

const component = /^#\/components\/schemas\/([^/]+)$/;
