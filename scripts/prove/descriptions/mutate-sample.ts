import type { DescriptionMutant } from "./description-mutant.js";

/** Every mutant of a code sample: each line dropped, and each text and number of each line changed. */
export function mutateSample(file: string, text: string): DescriptionMutant[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const at = `line ${index + 1}`;
    const changed = (to: string[]) => lines.toSpliced(index, 1, ...to).join("\n");
    const literals = [...line.matchAll(/(?<=["'`/])[\w.-]+(?=["'`/])|\b\d+\b/g)];
    return [
      { kind: "drop line", file, at, change: `- ${line.trim()}`, text: changed([]) },
      ...literals.map(({ 0: literal, index: column }) => {
        const other = /^\d+$/.test(literal) ? `${Number(literal) + 1}` : `${literal}x`;
        const edited = line.slice(0, column) + other + line.slice(column + literal.length);
        return { kind: "change", file, at, change: `${literal} → ${other}`, text: changed([edited]) };
      }),
    ];
  });
}
