/** The client beside its peers, in one run. Wants `npm ci --prefix bench`; makes bench/results/client.md. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { coldImportMs } from "./client/cold-import.js";
import { contestants } from "./client/contestants.js";
import { median } from "./client/median.js";
import { bundleForNode, gzipBytes, makeClients } from "./client/prepare.js";
import { type Figures, report } from "./client/report.js";
import type { Times } from "./client/time-calls.js";
import { typeCost } from "./client/type-cost.js";

const coldRuns = 15;
const typeRuns = 5;

export default async function bench(): Promise<void> {
  makeClients();
  const files = await Promise.all(contestants.map(bundleForNode));
  const sizes = await Promise.all(contestants.map(gzipBytes));
  const times = await timeCalls();
  const cold = interleave(coldRuns, (index) => coldImportMs(files[index] as string));
  const types = interleave(typeRuns, (index) => typeCost(contestants[index]?.file as string));

  const figures: Figures[] = contestants.map((contestant, index) => ({
    ...contestant,
    ...(times[index] as Times),
    gzipBytes: sizes[index] as number,
    coldImportMs: median(cold[index] as number[]),
    checkSeconds: median((types[index] ?? []).map(({ seconds }) => seconds)),
    instantiations: types[index]?.[0]?.instantiations as number,
  }));
  const text = report(figures);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/client.md", text);
  console.log(text);
}

/** The server has a process of its own, and so have the clients, without anything else that has run here. */
async function timeCalls(): Promise<Times[]> {
  const server = spawn(process.execPath, ["scripts/runner/run.js", "../bench/client/server"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [port] = await once(server.stdout, "data");
    const flags = ["--expose-gc", "--max-semi-space-size=256"];
    const args = [
      ...flags,
      "scripts/runner/run.js",
      "../bench/client/time-calls",
      `http://127.0.0.1:${String(port).trim()}`,
      ...files,
    ];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Times[];
  } finally {
    server.kill();
  }
}

/** Every contestant once in each run. */
function interleave<T>(runs: number, measure: (index: number) => T): T[][] {
  const all: T[][] = contestants.map(() => []);
  for (let run = 0; run < runs; run++) for (const [index, kept] of all.entries()) kept.push(measure(index));
  return all;
}
