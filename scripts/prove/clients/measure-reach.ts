import { CannotProveError } from "../cannot-prove-error.js";
import { startVitest } from "./start-vitest.js";

/** Some tests of one file, how long they take together, how long the slowest takes, and how often one of them comes to mutants. */
export interface ReachingTests {
  file: string;
  testIds: string[];
  milliseconds: number;
  slowestMs: number;
  mostComings: number;
}

/**
 * Runs all tests without a mutant, and says of each of `count` mutants which tests reach it, those of the fastest file first.
 * @throws CannotProveError when one of them fails
 */
export async function measureReach(files: readonly string[], count: number): Promise<ReachingTests[][]> {
  const vitest = await startVitest(files, { setupFiles: "scripts/prove/clients/keep-reach.ts" });
  try {
    const specifications = await vitest.globTestSpecifications();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    const failing = testModules.find((module) => !module.ok())?.relativeModuleId;
    if (failing ?? unhandledErrors[0])
      throw new CannotProveError(`${failing ?? unhandledErrors[0]} fails without a mutant`);
    const reach: ReachingTests[][] = Array.from({ length: count }, () => []);
    for (const module of testModules) {
      const reaching = new Map<number, ReachingTests>();
      for (const test of module.children.allTests()) {
        const { duration = 0 } = test.diagnostic() ?? {};
        for (const mutant of new Set([...(module.meta().reached ?? []), ...(test.meta().reached ?? [])])) {
          const {
            testIds = [],
            milliseconds = 0,
            slowestMs = 0,
            mostComings = 0,
          } = reaching.get(mutant) ?? {};
          reaching.set(mutant, {
            file: module.moduleId,
            testIds: [...testIds, test.id],
            milliseconds: milliseconds + duration,
            slowestMs: Math.max(slowestMs, duration),
            mostComings: Math.max(mostComings, test.meta().comings ?? 0),
          });
        }
      }
      for (const [mutant, tests] of reaching) reach[mutant]?.push(tests);
    }
    for (const tests of reach) tests.sort((a, b) => a.milliseconds - b.milliseconds);
    return reach;
  } finally {
    await vitest.close();
  }
}
