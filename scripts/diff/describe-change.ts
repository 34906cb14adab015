/** A change of one member, for people. Long texts are read where they stand. */
export function describeChange(property: string, before: unknown, after: unknown): string {
  if (property === "required") return after === true ? "became required" : "became optional";
  if (property === "onlyOne") return `what fits several alternatives is ${after ? "refused" : "accepted"}`;
  const [old, now] = [short(before), short(after)];
  return `${property} ${old.endsWith("…") || now.endsWith("…") ? "was rewritten" : `${old} became ${now}`}`;
}

/** A value in as many characters as fit into a line of a table. */
export function short(value: unknown): string {
  if (value === undefined) return "(none)";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
