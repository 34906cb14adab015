import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { median } from "../client/median.js";
import type { Runs } from "./time-runs.js";
import type { WholeRun } from "./whole-run.js";

export interface Figures {
  /** Microseconds of an exchange, one figure per round. */
  times: Record<"loopback" | "checkedLoopback" | "prism" | "inProcess" | "checkedInProcess", number[]>;
  runs: Runs;
  /** Places of the description with which an exchange is compared. */
  asserted: number;
  exchanges: number;
}

export function report({ times, runs, asserted, exchanges }: Figures): string {
  /** An exchange within a run, without the start and the end of the process. */
  const respect = runs.exchangesOften.map((often, round) => {
    const once = runs.exchangesOnce[round] as WholeRun;
    return ((often.seconds - once.seconds) * 1e6) / (often.exchanges - once.exchanges);
  });
  const added = median(
    times.checkedInProcess.map((value, round) => value - (times.inProcess[round] as number)),
  );
  const checksPerSecond = (microseconds: number) => whole((asserted * 1e6) / microseconds);
  return `# Checking an exchange

The ${exchanges} documented exchanges, with the sandbox as the server. Medians of ${times.loopback.length} rounds in which all take turns; those of Respect, of ${respect.length}
rounds of whole processes. Node ${process.versions.node}, ${cpus().length} CPUs; Prism ${version("bench/node_modules/@stoplight/prism-cli")} (5.16 wants Node 24.18), Redocly ${version("node_modules/@redocly/cli")}. Made by \`npm run bench\`.

| an exchange | µs | ratio | per second | added by checking, µs |
|---|--:|--:|--:|--:|
${[
  exchangeRow("over loopback, unchecked", times.loopback, times.loopback),
  exchangeRow("over loopback, `contractFetch`", times.checkedLoopback, times.loopback),
  exchangeRow("over loopback, through Prism's proxy", times.prism, times.loopback),
  `| over loopback, as a step of Respect | ${whole(median(respect))} | ${(median(respect) / median(times.loopback)).toFixed(2)} | ${whole(1e6 / median(respect))} | ${whole(median(respect) - median(times.loopback))} |`,
  exchangeRow("in process, unchecked", times.inProcess, times.inProcess),
  exchangeRow("in process, `contractFetch`", times.checkedInProcess, times.inProcess),
].join("\n")}

In process \`contractFetch\` compares ${asserted.toFixed(1)} places of the description with an exchange: ${checksPerSecond(median(times.checkedInProcess))} checks per second,
the sandbox's own work included; ${checksPerSecond(added)} without it.

| a whole run | s | ratio | exchanges | checks, as it counts them | exchanges per second |
|---|--:|--:|--:|--:|--:|
${[
  runRow("`npm run contract`", runs.contract, runs),
  runRow("`npm run contract -- --rate 100000`", runs.hurriedContract, runs),
  runRow("`redocly respect`, every exchange once", runs.exchangesOnce, runs),
  runRow("`redocly respect`, every exchange again and again", runs.exchangesOften, runs),
].join("\n")}

What differs:

- They do not check the same. All compare status, media type and body with the description; \`contractFetch\` and Prism the request, too;
  \`contractFetch\` and Respect refuse undocumented fields. Only \`contractFetch\` compares the ids of the response with the request and
  \`error.status\` with the HTTP status, and sees undocumented headers, expired sessions, and storage on a strange host.
- Prism is one more hop, with a process of its own, and its figures include that. It logs nothing here, and runs without \`--errors\`:
  with it, Prism sends the documented 401 itself, and the sandbox gets no request.
- A step of Respect is what the longer run takes beyond the shorter, over the exchanges that it has more. Respect prints every step.
- \`npm run contract\` sends 200 requests a second at most, unless \`--rate\` allows more; one of its checks can be a hundred random requests.
`;
}

const whole = (value: number): string => Math.round(value).toLocaleString("en");

/** Ratio and difference are taken within each round, which a slow minute of the machine does not move. */
function exchangeRow(name: string, values: number[], base: number[]): string {
  const paired = (combine: (value: number, unchecked: number) => number) =>
    median(values.map((value, round) => combine(value, base[round] as number)));
  const added = values === base ? "" : whole(paired((value, unchecked) => value - unchecked));
  const ratio = paired((value, unchecked) => value / unchecked).toFixed(2);
  return `| ${name} | ${whole(median(values))} | ${ratio} | ${whole(1e6 / median(values))} | ${added} |`;
}

function runRow(name: string, runs: WholeRun[], { contract }: Runs): string {
  const seconds = median(runs.map((run) => run.seconds));
  const ratio = median(runs.map((run, round) => run.seconds / (contract[round] as WholeRun).seconds));
  const { exchanges, checks } = runs[0] as WholeRun;
  return `| ${name} | ${seconds.toFixed(2)} | ${ratio.toFixed(2)} | ${exchanges} | ${checks} | ${(exchanges / seconds).toFixed(exchanges < 100 ? 1 : 0)} |`;
}

const version = (folder: string): string =>
  (JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { version: string }).version;
