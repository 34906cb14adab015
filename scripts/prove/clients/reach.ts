import { CannotProveError } from "../cannot-prove-error.js";
import { complaintOf, startVitest } from "./client-tests.js";

/** Some tests of one file, and how long they take together. */
export interface ReachingTests {
  file: string;
  testIds: string[];
  milliseconds: number;
}

const noMutant = -1;

/**
 * Runs all tests without a mutant, and says of each of `count` mutants which tests reach it, those of the fastest file first.
 * @throws CannotProveError when one of them fails
 */
export async function measureReach(
  sources: ReadonlyMap<string, string>,
  count: number,
): Promise<ReachingTests[][]> {
  const vitest = await startVitest(sources, true);
  try {
    const failing = await complaintOf(vitest, await vitest.globTestSpecifications(), noMutant);
    if (failing) throw new CannotProveError(`${failing} fails without a mutant`);
    const reach: ReachingTests[][] = Array.from({ length: count }, () => []);
    for (const module of vitest.state.getTestModules()) {
      const reaching = new Map<number, ReachingTests>();
      for (const test of module.children.allTests()) {
        const { duration = 0 } = test.diagnostic() ?? {};
        for (const mutant of new Set([...(module.meta().reached ?? []), ...(test.meta().reached ?? [])])) {
          const { testIds = [], milliseconds = 0 } = reaching.get(mutant) ?? {};
          reaching.set(mutant, {
            file: module.moduleId,
            testIds: [...testIds, test.id],
            milliseconds: milliseconds + duration,
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
