/** Identifiers that count up from the documented example, so that a fresh sandbox answers with the very example. */
export function createSequence(before: string, first: number, after = ""): () => string {
  let next = first;
  return () => `${before}${next++}${after}`;
}
