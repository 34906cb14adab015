import { answerChecks, failureChecks } from "../../generated/checks.js";
import { firstViolation, type Violation } from "./first-violation.js";

const words = (violation: Violation | undefined): string | undefined =>
  violation && `${violation.path || "body"} ${violation.problem}`;

/** What the body of a 2xx has not that the contract promises, in words. */
export const answerProblem = (operationId: string, status: number, body: unknown): string | undefined => {
  const check = answerChecks[operationId]?.[status];
  return check ? words(firstViolation(check, body)) : "not in the contract";
};

/**
 * The same of the `details` of an error, which its code decides, whatever the status that the code comes with. Details that the contract
 * does not demand are taken away where they are not what their type promises.
 */
export const detailsProblem = (
  operationId: string,
  error: { code: string; details?: unknown },
): string | undefined => {
  const checks = Object.values(failureChecks[operationId] ?? {});
  const check = checks.find((codes) => Object.hasOwn(codes, error.code))?.[error.code];
  const violation = check && firstViolation(check, error);
  if (check?.required) return words(violation);
  if (violation) error.details = undefined;
  return undefined;
};
