import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WholeRun } from "./whole-run.js";

/** What `npm run contract` does in a new process, with the same random requests each time. @throws when it finds anything wrong */
export function contractRun(...args: string[]): WholeRun {
  const json = join(tmpdir(), `contract-${process.pid}.json`);
  const start = performance.now();
  execFileSync(process.execPath, [
    "scripts/runner/run.js",
    "contract",
    "--seed",
    "1",
    "--json",
    json,
    ...args,
  ]);
  const seconds = (performance.now() - start) / 1000;
  const { outcomes } = JSON.parse(readFileSync(json, "utf8")) as { outcomes: { requests: number }[] };
  rmSync(json);
  const exchanges = outcomes.reduce((sum, { requests }) => sum + requests, 0);
  return { seconds, exchanges, checks: outcomes.length };
}
