import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import type { Verdict } from "../verdict.js";
import { clientMutants } from "./client-mutants.js";
import { complaintOf, startVitest } from "./client-tests.js";
import type { CodeMutant } from "./code-mutants.js";
import { measureReach, type ReachingTests } from "./reach.js";
import { withSwitches } from "./with-switches.js";

/**
 * Our own, because Stryker 10 needs Node 22: it goes when the project no longer supports Node 20.
 * Changes these files of the client in every way and place, and says which of its tests notices. All mutants are in the program at once and
 * one is on in each thread; only tests that reach it are run there.
 */
export async function proveClients(files: readonly string[]): Promise<Verdict[]> {
  const mutants = clientMutants(files);
  if (mutants.length === 0) return [];
  const sources = switchedSources(files, mutants);
  const reach = await measureReach(sources, mutants.length);
  const verdicts: Verdict[] = [];
  const left = [...mutants.entries()];
  const work = async () => {
    const vitest = await startVitest(sources, false);
    const specify = ({ file, testIds }: ReachingTests) =>
      vitest.getRootProject().createSpecification(file, { testIds });
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [number, { kind, file, line, change }] = next;
      const tests = reach[number] ?? [];
      const caughtBy = tests.length > 0 ? await complaintOf(vitest, tests.map(specify), number) : undefined;
      const asked =
        tests.length > 0 ? tests.map((each) => relative(".", each.file)) : ["every test: none reaches it"];
      verdicts[number] = {
        target: "clients",
        kind,
        place: file,
        line,
        change,
        caughtBy,
        blind: caughtBy ? [] : asked,
      };
    }
    await vitest.close();
  };
  // Half of the time a test waits for a timer or a socket.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return verdicts;
}

/** The files with their mutants in them, each switched on by its place in the list. */
function switchedSources(files: readonly string[], mutants: readonly CodeMutant[]): Map<string, string> {
  const numbered = mutants.map((mutant, number) => ({ ...mutant, number }));
  const ofFile = (file: string) => numbered.filter((mutant) => mutant.file === file);
  return new Map(files.map((file) => [file, withSwitches(readFileSync(file, "utf8"), ofFile(file))]));
}
