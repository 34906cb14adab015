/** How many values a parsed text has where each YAML alias counts as what it stands for: ten lines may stand for a thousand million. */
export function expandedSize(value: unknown, known = new Map<object, number>()): number {
  if (typeof value !== "object" || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, 0); // one that contains itself is found by its next reader
  const size = Object.values(value).reduce<number>((sum, member) => sum + expandedSize(member, known), 1);
  known.set(value, size);
  return size;
}
