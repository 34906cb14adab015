import fc from "fast-check";

/** How many values in a row may be refused before a search gives up. */
const mostTries = 200;

/** Values that fit, and the first of them. */
export interface Found {
  first: unknown;
  values: fc.Arbitrary<unknown>;
}

/**
 * The values that `accept` takes, those of `known` before others; `undefined` where none is found. Every search ends: where no random value
 * fits for too long, the first value stands in.
 */
export function search(
  values: fc.Arbitrary<unknown>,
  accept: (value: unknown) => boolean,
  known: readonly unknown[] = [],
): Found | undefined {
  const fitting = known.filter(accept);
  if (fitting.length === 0)
    fitting.push(...fc.sample(values, { numRuns: mostTries, seed: 1 }).filter(accept));
  if (fitting.length === 0) return undefined;
  const [first] = fitting;
  let misses = 0;
  const tried = values.filter((value) => {
    misses = accept(value) ? 0 : misses + 1;
    return misses % mostTries === 0;
  });
  return { first, values: tried.map((value) => (accept(value) ? value : first)) };
}
