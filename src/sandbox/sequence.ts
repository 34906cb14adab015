/** Identifiers that count up from the documented example, so that a new sandbox responds with the example itself. */
export function createSequence(
  before: string,
  first: number,
  { after = "", except = [] }: { after?: string; except?: readonly string[] } = {},
): () => string {
  const taken = new Set(except);
  let next = first;
  return () => {
    let id: string;
    do id = `${before}${next++}${after}`;
    while (taken.has(id));
    return id;
  };
}
