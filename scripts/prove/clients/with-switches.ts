import type { CodeMutant } from "./code-mutants.js";

/** A mutant, and the number that switches it on. */
export type Numbered = Pick<CodeMutant, "start" | "end" | "by" | "part"> & { number: number };

/** What a program with switches calls: whether the mutant of this number is on. */
const switchName = "__mutant";

/** What gives a bundle its switch, when it is evaluated. */
export const makeSwitchName = "__makeSwitch";
export const ownSwitch = `const ${switchName} = globalThis.${makeSwitchName}();`;

/** The program with all these mutants in it, each of them asleep until `__mutant` says that its number is on. */
export function withSwitches(text: string, mutants: readonly Numbered[]): string {
  // Outer mutants come before those within them.
  const sorted = [...mutants].sort((a, b) => a.start - b.start || b.end - a.end);
  const render = (start: number, end: number): string => {
    let result = "";
    let done = start;
    for (let next = sorted[0]; next !== undefined && next.start < end; next = sorted[0]) {
      const { start: from, end: to } = next;
      const same = sorted.filter((each) => each.start === from && each.end === to);
      sorted.splice(0, same.length);
      result += text.slice(done, from) + either(same, render(from, to));
      done = to;
    }
    return result + text.slice(done, end);
  };
  return render(0, text.length);
}

/** The original, which each of the mutants replaces when it is on. */
function either(mutants: readonly Numbered[], original: string): string {
  const isOn = ({ number }: Numbered) => `${switchName}(${number})`;
  if (mutants[0]?.part === "statement")
    return mutants.reduce(
      (rest, mutant) => `{ if (${isOn(mutant)}) {${mutant.by}} else {${rest}} }`,
      original,
    );
  const expression = mutants.reduce(
    (rest, mutant) => `(${isOn(mutant)} ? ${mutant.by} : ${rest})`,
    `(${original})`,
  );
  return mutants[0]?.part === "name of a property" ? `[${expression}]` : expression;
}
