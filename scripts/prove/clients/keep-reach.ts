/** Runs in the tests' thread before each of their files: notes which mutants each test reaches. */
import { afterEach, beforeEach } from "vitest";
import { countComings, reached, startTest } from "./switch.js";

declare module "vitest" {
  interface TaskMeta {
    /** The numbers of the mutants that a test, or loading its file, has reached. */
    reached?: number[];
    /** How often a test has come to mutants. */
    comings?: number;
  }
}

beforeEach(({ task: { file } }) => {
  // What a file reaches when it is loaded, outside of tests, counts for every test of the file.
  file.meta.reached = [...new Set([...(file.meta.reached ?? []), ...reached])];
  startTest();
});

afterEach(({ task }) => {
  task.meta.reached = [...reached];
  task.meta.comings = countComings();
  startTest();
});
