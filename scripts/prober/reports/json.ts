import { countCoverage } from "./count-coverage.js";
import type { Report } from "./report.js";

/** The run as data; `format` changes when its readers would break. */
export function jsonReport({ coverage, ...report }: Report): string {
  const whole = { format: 1, ...report, coverage: countCoverage(coverage) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
