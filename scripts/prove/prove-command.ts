import { readFileSync } from "node:fs";
import { readOperations } from "../description/read-operations.js";
import { UsageError } from "../runner/job.js";
import { CannotProveError } from "./cannot-prove-error.js";
import { type Equivalent, readEquivalents, sortSurvivors } from "./equivalents.js";
import { type Job, readArguments } from "./read-arguments.js";
import { catchers, describeSurvivor, scoreLine, scoreTable } from "./score.js";
import type { Target, Verdict } from "./verdict.js";

export const usage = `Usage: npm run prove [-- [servers] [descriptions] [clients] [FILE...] [--base REF | --all]]

  Proves that the checks of this project find faults: breaks servers, the description and the client in every way
  and place it knows, and lists what no check noticed.

  servers        faulty responses between the sandbox and the checker
  descriptions   faults in openapi/, for lint, generation, contract and types: only in files that have changed
  clients        faults in generated/ and src/, for their tests: only in files that have changed
  FILE           faults in this file of the client alone, changed or not, such as src/upload/protocol.ts
  --operation ID only what belongs to this operation alone, of servers and descriptions; may be given several times
  --base REF     changed since this git ref (default: HEAD~1)
  --all          in every file, changed or not; with none of the three chosen the score has to be the one in README.md
  --help         this text

  Exit 1: something survived that scripts/prove/equivalent.yaml does not explain, an explanation is not needed, or README.md
          gives another score.
  Exit 2: wrong usage, or nothing to prove.`;

/** Where mutants come from; a test uses others instead. */
export type Provers = Record<Target, (job: Job, print: (line: string) => void) => Promise<Verdict[]>>;

const provers: Provers = {
  servers: async ({ operations }, print) => {
    const [{ bundle }, { proveServers }] = await Promise.all([
      import("../stages/bundle/bundle.js"),
      import("./servers/prove-servers.js"),
    ]);
    return proveServers(await bundle("openapi/openapi.yaml"), { operations, print });
  },
  descriptions: async ({ files, operations }) =>
    (await import("./descriptions/prove-descriptions.js")).proveDescriptions(files.descriptions, operations),
  clients: async ({ files }) => (await import("./clients/prove-clients.js")).proveClients(files.clients),
};

/** `npm run prove`. Resolves to the exit code 0 or 1. @throws UsageError @throws CannotProveError */
export async function proveCommand(
  args: string[],
  print: (line: string) => void,
  prove: Provers = provers,
  equivalents: readonly Equivalent[] = readEquivalents(),
  readme: string = readFileSync("README.md", "utf8"),
): Promise<0 | 1> {
  const job = readArguments(args);
  if (job === "help") {
    print(usage);
    return 0;
  }
  await refuseUnknown(job.operations);
  const verdicts: Verdict[] = [];
  for (const target of job.chosen) {
    if (target !== "servers") print(job.scopes[target]);
    const start = performance.now();
    const own = await prove[target](job, print);
    verdicts.push(...own);
    print(`${target}: ${own.length} mutants in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  if (verdicts.length === 0) throw new CannotProveError("there were no mutants");
  const judged = ({ mutants }: Equivalent) => {
    const [target, , place = ""] = mutants.split(" | ");
    if (job.operations.length > 0 || !job.chosen.some((each) => each === target)) return false;
    if (target === "clients") return job.files.clients.includes(place);
    return target === "servers" || job.everyStatement;
  };
  const sorted = sortSurvivors(verdicts, equivalents, judged);
  for (const survivor of sorted.survivors) print(`\n${describeSurvivor(survivor)}`);
  for (const { mutants } of sorted.stale)
    print(`\nscripts/prove/equivalent.yaml explains a mutant that is found or gone: remove ${mutants}`);
  print(`\n${catchers(verdicts)}\n\n${scoreTable(verdicts, sorted)}`);
  if (sorted.survivors.length + sorted.stale.length > 0) {
    print(
      "\nSURVIVED: the checks do not find the faults listed above. Add a test, or explain them in scripts/prove/equivalent.yaml.",
    );
    return 1;
  }
  const line = scoreLine(verdicts, sorted);
  if (job.whole && !readme.split("\n").includes(line)) {
    print(`\nPROVED, but README.md has no line that reads\n${line}`);
    return 1;
  }
  print("\nPROVED: every fault is found.");
  return 0;
}

async function refuseUnknown(operations: readonly string[]): Promise<void> {
  if (operations.length === 0) return;
  const { bundle } = await import("../stages/bundle/bundle.js");
  const known = readOperations(await bundle("openapi/openapi.yaml")).map(({ id }) => id);
  const unknown = operations.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(
      `--operation ${unknown}: not an operation of the description; use one of ${known.join(", ")}`,
    );
}
