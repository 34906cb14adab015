import type { Description, Reference } from "./description.js";
import { fragmentKeys, memberAt } from "./json-pointer.js";
import { rebuild } from "./rebuild.js";
import { usedObjects } from "./used-objects.js";

/**
 * A description without the references of unused components that lead nowhere (`references` are all that it has): a schema becomes one that
 * says nothing, and everything else is left out. Where something generated needs such a reference, it stays, and stops its reader.
 */
export function withoutDangling(description: Description, references: ReadonlySet<string>): Description {
  const target = (ref: string): unknown =>
    ref.startsWith("#") ? fragmentKeys(ref).reduce(memberAt, description) : undefined;
  const dangling = new Set([...references].filter((ref) => (target(ref) ?? undefined) === undefined));
  if (dangling.size === 0) return description;
  const used = usedObjects(description, undefined, (ref) => [target(ref), undefined]);
  const keeps = (reference: Reference) => used.has(reference) || !dangling.has(reference.$ref);
  return rebuild(description, "Root", { keeps }) as Description;
}
