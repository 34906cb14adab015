import type { CannotRunError } from "./cannot-run-error.js";
import { type Coverage, shortfall } from "./coverage/coverage.js";
import { budgetSpent, type Outcome } from "./outcome.js";
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
  failure?: CannotRunError,
): Pick<Report, "exitCode" | "verdict"> {
  const violated = outcomes.filter(({ result }) => result === "violated").length;
  const requests = outcomes.reduce((sum, each) => sum + each.requests, 0);
  const asked = outcomes.filter(({ result }) => result !== "not-exercised").length;
  const missing = own ? shortfall(coverage) : [];
  if (failure) return { exitCode: 2, verdict: `COULD NOT RUN: ${failure.message}.` };
  if (violated > 0)
    return {
      exitCode: 1,
      verdict: `VIOLATED: ${name} does not keep to the description in ${violated} of ${outcomes.length} checks.`,
    };
  const gap = incompleteness(outcomes);
  if (gap) return { exitCode: 2, verdict: `COULD NOT RUN: ${gap}.` };
  if (missing.length > 0) return { exitCode: 1, verdict: `NOT COVERED: ${missing.join("\n  ")}` };
  return {
    exitCode: 0,
    verdict: `AGREED: ${name} keeps to the description in ${asked} checks with ${requests} requests${asked < outcomes.length ? `; ${outcomes.length - asked} were not exercised` : ""}.`,
  };
}

/** Why nothing follows from what was not violated: nothing was asked, or not everything that does not depend on chance. */
function incompleteness(outcomes: readonly Outcome[]): string | undefined {
  if (!outcomes.some(({ requests, result }) => requests > 0 && result !== "not-exercised"))
    return "nothing was checked";
  const unpaid = outcomes.filter(({ note }) => note === budgetSpent).length;
  return unpaid > 0
    ? `the budget was spent before ${unpaid} checks: raise --requests, --seconds or --rate`
    : undefined;
}
