import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { CannotProveError } from "../cannot-prove-error.js";
import type { Verdict } from "../verdict.js";
import { bundles, bundleTests } from "./bundle-tests.js";
import { clientMutants } from "./client-mutants.js";
import { clientTests } from "./client-tests.js";
import type { CodeMutant } from "./code-mutants.js";
import type { ReachedMutant } from "./every-mutant.js";
import { measureReach, type ReachingTests } from "./measure-reach.js";
import { startVitest } from "./start-vitest.js";

/**
 * Changes these files of the client in every way and place, and says which of its tests notices. This is our own, because Stryker 10 needs
 * Node 22: it goes when the project no longer supports Node 20. All mutants are in the program at once and one is on in each thread; only
 * tests that reach it are run there.
 */
export async function proveClients(
  files: readonly string[],
  tests: readonly string[] = clientTests(files),
): Promise<Verdict[]> {
  const mutants = clientMutants(files);
  if (mutants.length === 0) return [];
  try {
    const reach = await measureReach(await bundleTests(tests, mutants), mutants.length);
    const reached = mutants.map(({ file }, mutant) => ({ mutant, source: file, tests: reach[mutant] ?? [] }));
    const complaints = await askTests(reached.filter(({ tests }) => tests.length > 0));
    return mutants.map((mutant, number) => verdictOf(mutant, reach[number] ?? [], complaints.get(number)));
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
}

function verdictOf(
  { kind, file, line, change }: CodeMutant,
  reaching: readonly ReachingTests[],
  complaint: string | undefined,
): Verdict {
  const nameOf = (bundle: string) => relative(bundles, bundle).replace(/\.js$/, ".ts");
  const asked =
    reaching.length > 0 ? reaching.map((each) => nameOf(each.file)) : ["every test: none reaches it"];
  const verdict = { target: "clients", kind, place: file, line, change } as const;
  return complaint === undefined
    ? { ...verdict, caughtBy: undefined, blind: asked }
    : { ...verdict, caughtBy: nameOf(complaint), blind: [] };
}

/** For each mutant, by its number, the test file that complains of it. */
async function askTests(reached: readonly ReachedMutant[]): Promise<Map<number | undefined, string>> {
  // Half of the time a test waits for a timer or a socket.
  const threads = 2 * availableParallelism();
  const ask = async (_: unknown, thread: number) => {
    const own = reached.filter((_, index) => index % threads === thread);
    const file = own[0]?.tests[0]?.file;
    if (file === undefined) return [];
    const vitest = await startVitest([file], {
      maxWorkers: 1,
      runner: "./scripts/prove/clients/every-mutant.ts",
    });
    try {
      vitest.provide("reached", own);
      const { testModules } = await vitest.runTestSpecifications(await vitest.globTestSpecifications());
      const complaints = testModules[0]?.meta().complaints ?? [[undefined, file]];
      const unsound = complaints.find(([mutant]) => mutant === undefined);
      if (unsound) throw new CannotProveError(`after all mutants, ${unsound[1]} fails without one`);
      return complaints;
    } finally {
      await vitest.close();
    }
  };
  return new Map((await Promise.all(Array.from({ length: threads }, ask))).flat());
}
