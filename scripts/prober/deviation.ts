import type { Violation } from "../checker/violation.js";
import { errorsOf } from "./outcome.js";

const undescribed = "the documentation does not describe it, so there is nothing to conform to";

/** How an operation that is only inferred differs, in words: the note of an outcome that stays open. */
export const deviations = {
  notThere: `not there; ${undescribed}`,
  otherwise: `not as inferred; ${undescribed}`,
} as const;

export type Deviation = (typeof deviations)[keyof typeof deviations];

/** A 404 or 405 in another form than that of the errors comes from a server that has no such operation. */
export function deviationOf(
  violations: readonly Violation[],
  status: number | undefined,
): Deviation | undefined {
  const errors = errorsOf(violations);
  if (errors.length === 0) return undefined;
  const strange = errors.some(({ rule }) => !rule.startsWith("unexpected-"));
  return strange && (status === 404 || status === 405) ? deviations.notThere : deviations.otherwise;
}
