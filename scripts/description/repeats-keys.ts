/** Whether an object of a JSON text has a key twice. `JSON.parse` keeps the last without a word, so the text has more keys than its value. */
export function repeatsKeys(text: string, parsed: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)) if (colon) written += 1;
  return written > countKeys(parsed);
}

function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const members = Object.values(value);
  return members.reduce(
    (sum: number, each) => sum + countKeys(each),
    Array.isArray(value) ? 0 : members.length,
  );
}
