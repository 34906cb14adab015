/** Finds what a reference leads to from a place, and the place where that stands; undefined where it leads nowhere. */
export type Follow<Place> = (
  ref: string,
  place: Place,
) => readonly [target: unknown, place: Place] | undefined;

/**
 * The objects from which something is generated that a caller uses: those of operations, webhooks and security schemes, and all that they
 * refer to. What else a description has are components that nothing uses.
 */
export function usedObjects<Place>(root: unknown, place: Place, follow: Follow<Place>): ReadonlySet<object> {
  const { paths, webhooks, components } = Object(root) as Record<string, unknown>;
  const { securitySchemes } = Object(components) as Record<string, unknown>;
  const used = new Set<object>();
  const open = [paths, webhooks, securitySchemes].map((part): readonly [unknown, Place] => [part, place]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, at] = next;
    if (typeof node !== "object" || node === null || used.has(node)) continue;
    used.add(node);
    for (const [key, member] of Object.entries(node)) {
      const target = key === "$ref" && typeof member === "string" ? follow(member, at) : [member, at];
      if (target) open.push(target as readonly [unknown, Place]);
    }
  }
  return used;
}
