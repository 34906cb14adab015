/**
 * Runs in the tests' thread before each of their files: switches on the mutant that the run is about, and keeps for every test which
 * mutants it reaches.
 */
import fc from "fast-check";
import { afterEach, beforeEach, inject } from "vitest";
import { switchName } from "./with-switches.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The number of the mutant that is on. */
    mutant: number;
  }
  interface TaskMeta {
    /** The numbers of the mutants that a test, or loading its file, has reached. */
    reached?: number[];
  }
}

/** Between two tests. More than any of them needs: a loop that does not end gets there. */
const mostCalls = 10_000_000;

// Else chance would decide which mutants are caught. There is a mutant for every line: a few runs of each will do.
fc.configureGlobal({ seed: 1, numRuns: 20 });

const on = inject("mutant");
const reached = new Set<number>();
let calls = 0;

Object.assign(globalThis, {
  [switchName]: (mutant: number): boolean => {
    if (calls++ > mostCalls) throw new Error("it does not end");
    reached.add(mutant);
    return mutant === on;
  },
});

beforeEach(({ task: { file } }) => {
  // What is reached outside of tests, when a file is loaded, matters to every test of the file.
  file.meta.reached = [...new Set([...(file.meta.reached ?? []), ...reached])];
  reached.clear();
  calls = 0;
});

afterEach(({ task }) => {
  task.meta.reached = [...reached];
  reached.clear();
});
