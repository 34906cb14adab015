import { accessSync, constants, existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../../runner/job.js";
import type { Settings } from "../read-settings.js";
import { coverageJson } from "./coverage-json.js";
import { coverageMarkdown } from "./coverage-markdown.js";
import { githubAnnotations } from "./github.js";
import { jsonReport } from "./json.js";
import { junitReport } from "./junit.js";
import type { Report } from "./report.js";

type Files = Pick<Settings, "reports">;

/** Each report that was asked for: its flag, its file, and the function that makes its text. */
const wanted = ({ reports: { junit, json, coverage } }: Files) =>
  (
    [
      ["junit", junit, junitReport],
      ["json", json, jsonReport],
      [
        "coverage",
        coverage && `${coverage}.md`,
        (report) => coverageMarkdown(report.coverage, report.server),
      ],
      ["coverage", coverage && `${coverage}.json`, (report) => coverageJson(report.coverage)],
    ] as [string, string | undefined, (report: Report) => string][]
  ).flatMap(([flag, file, make]) => (file === undefined ? [] : [{ flag, file, make }]));

/** Finds out before the first request whether the reports can be written after the last. @throws UsageError */
export function checkReportFiles(settings: Files): void {
  for (const { flag, file } of wanted(settings)) {
    try {
      if (existsSync(file) && statSync(file).isDirectory()) throw new Error("is a folder");
      accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    } catch (error) {
      throw new UsageError(`--${flag} ${file} cannot be written: ${(error as Error).message}`);
    }
  }
}

/** Writes the reports that were asked for, each one whole or not at all. */
export function writeReports(
  settings: Files & Pick<Settings, "github">,
  report: Report,
  print: (line: string) => void,
): void {
  for (const { file, make } of wanted(settings)) writeWhole(file, make(report));
  if (settings.github) for (const line of githubAnnotations(report)) print(line);
}

function writeWhole(file: string, text: string): void {
  const device = existsSync(file) && !statSync(file).isFile(); // such as /dev/stdout
  const half = device ? file : `${file}.${process.pid}`;
  try {
    writeFileSync(half, text);
    if (!device) renameSync(half, file);
  } finally {
    if (!device) rmSync(half, { force: true });
  }
}
