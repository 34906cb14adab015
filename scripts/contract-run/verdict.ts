import { CannotRunError } from "./cannot-run-error.js";
import { type Coverage, shortfall } from "./coverage/coverage.js";
import { demandComplete } from "./execute.js";
import type { Outcome } from "./outcome.js";
import type { Report } from "./reports/report.js";
import type { Target } from "./target.js";

/**
 * What a run amounts to. The sandbox can be made to answer everything, so there the gate of coverage counts too.
 * Where something is violated, that is said, whatever else was not reached.
 */
export function judgeRun(
  { name, own }: Target,
  outcomes: readonly Outcome[],
  coverage: Coverage,
): Pick<Report, "exitCode" | "verdict"> {
  const violated = outcomes.filter(({ result }) => result === "violated").length;
  const requests = outcomes.reduce((sum, each) => sum + each.requests, 0);
  const asked = outcomes.filter(({ result }) => result !== "not-exercised").length;
  const missing = own ? shortfall(coverage) : [];
  if (violated > 0)
    return {
      exitCode: 1,
      verdict: `VIOLATED: ${name} does not keep to the description in ${violated} of ${outcomes.length} checks.`,
    };
  try {
    demandComplete(outcomes);
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    return { exitCode: 2, verdict: `COULD NOT RUN: ${error.message}.` };
  }
  if (missing.length > 0) return { exitCode: 1, verdict: `NOT COVERED: ${missing.join("\n  ")}` };
  return {
    exitCode: 0,
    verdict: `AGREED: ${name} keeps to the description in ${asked} checks with ${requests} requests${asked < outcomes.length ? `; ${outcomes.length - asked} were not exercised` : ""}.`,
  };
}
