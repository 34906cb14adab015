import type { CannotRunError } from "./cannot-run-error.js";
import { type Coverage, shortfall } from "./coverage/coverage.js";
import { budgetSpent, type Outcome } from "./outcome.js";
import type { Report } from "./reports/report.js";
import type { Target } from "./target.js";

/** The result of a run. */
interface Findings {
  outcomes: readonly Outcome[];
  coverage: Coverage;
  /** All that the server was sent. */
  requests: number;
  /** Why the run ended before its end. */
  failure?: CannotRunError | undefined;
}

/**
 * The verdict on a run. Where something is violated, the verdict says so, whatever else was not reached or ended the run afterwards. The
 * sandbox can be made to send every response, so there the gate of coverage counts too.
 */
export function judgeRun(
  { name, own }: Target,
  { outcomes, coverage, requests, failure }: Findings,
): Pick<Report, "exitCode" | "verdict" | "missing"> {
  const violated = outcomes.filter(({ result }) => result === "violated").length;
  const asked = outcomes.filter(({ result }) => result !== "not-exercised").length;
  const gap = failure?.message ?? incompleteness(outcomes);
  if (violated > 0) {
    const short = failure ? `; the run was cut short: ${failure.message}` : "";
    const verdict = `VIOLATED: ${name} does not conform to the description in ${violated} of ${outcomes.length} checks${short}.`;
    return { exitCode: 1, verdict, missing: [] };
  }
  if (gap) return { exitCode: 2, verdict: `COULD NOT RUN: ${gap}.`, missing: [] };
  const missing = own ? shortfall(coverage) : [];
  if (missing.length > 0) return { exitCode: 1, verdict: `NOT COVERED: ${missing.join("\n  ")}`, missing };
  const limits = [
    ...(asked < outcomes.length ? [`; ${outcomes.length - asked} were not exercised`] : []),
    ...withoutSuccess(coverage).map((ids) => `; no success of ${ids} could be tried`),
  ];
  const verdict = `CONFORMS: ${name} conforms to the description in ${asked} checks with ${requests} requests${limits.join("")}.`;
  return { exitCode: 0, verdict, missing };
}

/** The operations of which only refusals were seen, in one text; empty where there are none. */
function withoutSuccess({ statements }: Coverage): string[] {
  const ids = statements.filter(({ kind, exercised }) => kind === "operation" && !exercised);
  return ids.length > 0 ? [ids.map(({ name }) => name).join(", ")] : [];
}

/** Why a run without violations proves nothing: nothing was asked, or not everything that does not depend on chance. */
function incompleteness(outcomes: readonly Outcome[]): string | undefined {
  if (!outcomes.some(({ requests, result }) => requests > 0 && result !== "not-exercised"))
    return "nothing was checked";
  const unpaid = outcomes.filter(({ note }) => note === budgetSpent).length;
  return unpaid > 0
    ? `the budget was spent before ${unpaid} checks: raise --requests, --seconds or --rate`
    : undefined;
}
