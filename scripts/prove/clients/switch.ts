/** The switch of every mutant in the bundles that run in this thread. */
import fc from "fast-check";
import { makeSwitchName } from "./with-switches.js";

// Otherwise chance would decide which mutants are caught. There is a mutant for every line, so a few runs of each are enough, and the first
// counterexample, however long.
fc.configureGlobal({ seed: 1, numRuns: 20, endOnFailure: true });

let on: number | undefined;
let turn = 0;
let comings = 0;
let mostComings = Number.POSITIVE_INFINITY;

/** The mutants that the program has come to since the last `startTest`. */
export const reached = new Set<number>();

/** Modules that are evaluated from now on behave like this mutant, or like the original without one. Older ones stop with an error. */
export function switchTo(mutant: number | undefined): void {
  on = mutant;
  turn++;
  startTest();
}

/** @param most how often the test may come to mutants; one that comes more often is in a loop that does not end */
export function startTest(most = Number.POSITIVE_INFINITY): void {
  comings = 0;
  mostComings = most;
  reached.clear();
}

/** How often the program has come to mutants since the last `startTest`. */
export const countComings = (): number => comings;

Object.assign(globalThis, {
  [makeSwitchName]: () => {
    const own = turn;
    return (mutant: number): boolean => {
      // This also ends what a failed test leaves behind: a retry without a pause would keep the thread busy.
      if (own !== turn || comings++ > mostComings) throw new Error("it does not end");
      reached.add(mutant);
      return mutant === on;
    };
  },
});
