/** Identifiers that count up from the documented example, so that a new sandbox responds with the example itself. */
export function createSequence(before: string, first: number, after = ""): () => string {
  let next = first;
  return () => `${before}${next++}${after}`;
}
