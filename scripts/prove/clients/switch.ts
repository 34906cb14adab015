/** The switch of every mutant in the bundles that run in this thread. */
import fc from "fast-check";
import { makeSwitchName } from "./with-switches.js";

// Else chance would decide which mutants are caught. There is a mutant for every line: a few runs of each will do, and the first
// counterexample, however long.
fc.configureGlobal({ seed: 1, numRuns: 20, endOnFailure: true });

let on: number | undefined;
let turn = 0;
let comings = 0;
let mostComings = Number.POSITIVE_INFINITY;

/** The mutants that the program has come to since the last `startTest`. */
export const reached = new Set<number>();

/** Modules evaluated from now on do what this mutant does; what the original does where there is none. Older ones come to their end. */
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
      // Also what a failed test leaves behind: a retry without a pause would keep the thread busy.
      if (own !== turn || comings++ > mostComings) throw new Error("it does not end");
      reached.add(mutant);
      return mutant === on;
    };
  },
});
