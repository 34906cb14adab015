import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractRun } from "./contract-run.js";
import type { BenchExchange } from "./exchanges.js";
import type { LoopbackSandbox } from "./loopback-sandbox.js";
import { respect } from "./respect.js";
import type { WholeRun } from "./whole-run.js";
import { writeWorkflow } from "./write-workflow.js";

const rounds = Number(process.env.RUNS ?? 5);
const repeats = 50;

/** Whole processes that take turns, one run of each per round. */
export interface Runs {
  contract: WholeRun[];
  /** The same without the pace that it keeps. */
  hurriedContract: WholeRun[];
  /** Every documented exchange. */
  exchangesOnce: WholeRun[];
  exchangesOften: WholeRun[];
}

export async function timeRuns(exchanges: BenchExchange[], sandbox: LoopbackSandbox): Promise<Runs> {
  const scratch = mkdtempSync(join(tmpdir(), "bench-"));
  const runs: Runs = {
    contract: [],
    hurriedContract: [],
    exchangesOnce: [],
    exchangesOften: [],
  };
  const contestants: Record<keyof Runs, () => WholeRun | Promise<WholeRun>> = {
    contract: () => contractRun(),
    hurriedContract: () => contractRun("--rate", "100000"),
    exchangesOnce: respectExchanges(exchanges, sandbox, join(scratch, "once.arazzo.json")),
    exchangesOften: respectExchanges(
      Array.from({ length: repeats }, () => exchanges).flat(),
      sandbox,
      join(scratch, "often.arazzo.json"),
    ),
  };
  for (let round = 0; round <= rounds; round++)
    for (const name of Object.keys(contestants) as (keyof Runs)[]) {
      const run = await contestants[name]();
      if (round > 0) runs[name].push(run); // the first one fills caches
    }
  rmSync(scratch, { recursive: true });
  return runs;
}

/** What the sandbox has to break comes first: a fault strikes the next request, whichever it is. */
function respectExchanges(
  exchanges: BenchExchange[],
  { url, arm }: LoopbackSandbox,
  file: string,
): () => Promise<WholeRun> {
  const ordered = exchanges.toSorted((a, b) => b.faults.length - a.faults.length);
  writeWorkflow(ordered, file);
  return async () => {
    await arm(ordered.flatMap(({ faults }) => faults));
    return respect(file, url);
  };
}
