import { writeFileSync } from "node:fs";
import type { Settings } from "../read-settings.js";
import { coverageJson } from "./coverage-json.js";
import { coverageMarkdown } from "./coverage-markdown.js";
import { githubAnnotations } from "./github.js";
import { jsonReport } from "./json.js";
import { junitReport } from "./junit.js";
import type { Report } from "./report.js";
import { sarifReport } from "./sarif.js";

/** Writes the reports that were asked for. */
export function writeReports(
  { reports: { junit, json, sarif, coverage }, github }: Pick<Settings, "reports" | "github">,
  report: Report,
  print: (line: string) => void,
): void {
  if (junit) writeFileSync(junit, junitReport(report));
  if (json) writeFileSync(json, jsonReport(report));
  if (sarif) writeFileSync(sarif, sarifReport(report));
  if (coverage) {
    writeFileSync(`${coverage}.md`, coverageMarkdown(report.coverage, report.server));
    writeFileSync(`${coverage}.json`, coverageJson(report.coverage));
  }
  if (github) for (const line of githubAnnotations(report)) print(line);
}
