/**
 * Writes integers as a description does: JavaScript rounds those beyond 2^53, and `9223372036854775807` would come out as
 * `9223372036854776000`. It takes all texts of the description. A value to which two different integers are rounded stays as it is.
 */
export function exactIntegers(sources: readonly string[]): (output: string) => string {
  const spellings = new Map<string, Set<string>>();
  for (const source of sources)
    for (const [spelling] of source.matchAll(/(?<![\w.])-?[1-9]\d{15,}(?![\w.])/g)) {
      const rounded = String(Number(spelling));
      spellings.set(rounded, (spellings.get(rounded) ?? new Set()).add(spelling));
    }
  const exact = new Map(
    [...spellings].flatMap(([rounded, [spelling = rounded, ...others]]) =>
      others.length > 0 || spelling === rounded ? [] : [[rounded, spelling] as const],
    ),
  );
  if (exact.size === 0) return (output) => output;
  return (output) =>
    output.replaceAll(/(?<![\w.])-?\d+(?:(?:\.\d+)?e\+\d+)?(?![\w.])/g, (token) => exact.get(token) ?? token);
}
