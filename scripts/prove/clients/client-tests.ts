import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { createVitest, type TestSequencer, type TestSpecification, type Vitest } from "vitest/node";

/** Not asked: tests of types, imports and garbage collection. A mutant changes one operator, which they do not see. */
const left = /^(typing|leaks|imports)\.test\.ts$/;

// Far from Greenwich, as in vitest.config.ts, which is not read here.
process.env.TZ = "America/New_York";

/** The files of the tests that are asked. */
export const clientTests = (): string[] => [
  ...["client", "transport", "response", "errors"].flatMap((folder) =>
    readdirSync(`test/${folder}`)
      .filter((name) => name.endsWith(".test.ts") && !left.test(name))
      .map((name) => `test/${folder}/${name}`),
  ),
  "test/contract/exchanges.test.ts",
];

class InTheOrderGiven implements TestSequencer {
  shard = (tests: TestSpecification[]) => tests;
  sort = (tests: TestSpecification[]) => tests;
}

/**
 * A vitest that stays, so that a run costs one thread and no process. `sources` is what the client's files are taken to hold. `alone`:
 * every test file in a thread of its own; otherwise all are in one, and the first failure ends the run.
 */
export const startVitest = (sources: ReadonlyMap<string, string>, alone: boolean): Promise<Vitest> =>
  createVitest(
    "test",
    {
      config: false, // its projects would bring every other test
      include: clientTests(),
      setupFiles: ["scripts/prove/clients/switch.ts"],
      watch: false,
      cache: false,
      reporters: [{}],
      pool: "threads",
      testTimeout: 30_000, // far longer than any of them takes, so that none fails on a busy machine
      execArgv: ["--no-warnings"], // Node warns of what some mutants do to promises
      sequence: { sequencer: InTheOrderGiven },
      ...(alone ? {} : { isolate: false, maxWorkers: 1, bail: 1 }),
    },
    { plugins: [{ name: "mutants", enforce: "pre", load: (id) => sources.get(relative(".", id)) }] },
  );

/** Runs some tests while the mutant of this number is on. Resolves to the test file that complains. */
export async function complaintOf(
  vitest: Vitest,
  tests: TestSpecification[],
  mutant: number,
): Promise<string | undefined> {
  // A vitest adds up the failures of its runs, and would end this one at once.
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  vitest.provide("mutant", mutant);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
  const failed = testModules.find((module) => !module.ok());
  if (failed) return failed.relativeModuleId;
  return unhandledErrors.length > 0 ? "an error that no test expects" : undefined;
}
