import { fourCommands } from "../pipeline/time-pipeline.js";
import type { Step } from "./time-ci.js";

/** Seconds, as they were. */
export interface Before {
  suite: number;
  npmTest: number;
  ci: number;
  /** Of the pipeline: a first run, an unchanged run, and the four commands beside it. */
  first: number;
  unchanged: number;
  commands: number;
}

/** What one waits for, before and now, beside the goals. */
export function waitingTable(before: Before, steps: Step[], pipeline: Record<string, number>): string {
  const secondsOf = (start: string) =>
    steps.find(({ command }) => command.startsWith(start))?.seconds ?? Number.NaN;
  const [test, others] = [secondsOf("npm test"), secondsOf("npm run test:all")];
  const commands = pipeline[fourCommands] ?? Number.NaN;
  const ratio = (seconds: number, base: number) =>
    `${seconds.toFixed(2)} s, ${(seconds / base).toFixed(2)} ×`;
  const run = (name: string) => ratio(pipeline[`npm run generate, ${name}`] ?? Number.NaN, commands);
  const rows = [
    ["the whole suite, `npm run test:all`", `${before.suite} s`, `${test + others} s`, ""],
    ["`npm test`", `${before.npmTest} s`, `${test} s`, "180 s"],
    ["`.ci/run`", `${before.ci} s`, `${secondsOf(".ci/run")} s`, "900 s"],
    ["`npm run generate`, first run", ratio(before.first, before.commands), run("first run"), "0.40 ×"],
    [
      "`npm run generate`, nothing changed",
      ratio(before.unchanged, before.commands),
      run("nothing changed"),
      "0.05 ×",
    ],
    [`the four commands: ${fourCommands}`, `${before.commands} s`, `${commands.toFixed(2)} s`, ""],
  ];
  return [
    "| | before | now | goal at most |",
    "|---|--:|--:|--:|",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}
