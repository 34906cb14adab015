/** ": did you mean `name`?" with the name of which `word` is a misspelling; empty where there is none. */
export function didYouMean(word: string, names: readonly string[]): string {
  const [closest] = names
    .map((name) => ({ name, distance: distanceBetween(word, name) }))
    .filter(({ name, distance }) => distance <= Math.ceil(name.length / 4))
    .sort((a, b) => a.distance - b.distance);
  return closest ? `: did you mean \`${closest.name}\`?` : "";
}

/** How many letters have to be added, removed or replaced (Levenshtein). */
function distanceBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries())
      next.push(
        Math.min(
          (next[column] ?? 0) + 1,
          (row[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
