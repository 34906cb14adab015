import { checks, failureChecks } from "../../generated/checks.js";
import type { Violation } from "../../generated/keywords.js";
import { firstViolation } from "./first-violation.js";

const words = ({ path, problem }: Violation): string => `${path || "body"} ${problem}`;

type Refuse = (problem: string) => never;

/** Checks the body of a 2xx: one that breaks the promise of its type is refused. */
export const checkData = (
  operationId: string,
  status: number,
  body: unknown,
  envelope: unknown,
  refuse: Refuse,
): unknown => {
  const check = checks[operationId]?.[status];
  if (!check || envelope) return refuse("not in the contract");
  const violation = firstViolation(check, body);
  return violation ? refuse(words(violation)) : body;
};

/**
 * The `details` of an error. Their type is that of the error's code, whatever the status and the operation that the code comes with. A
 * wrong value that the contract demands is refused; one that it does not demand is left out.
 */
export const readDetails = (
  operationId: string,
  error: { code: string; details?: unknown },
  refuse: Refuse,
): unknown => {
  const check = failureChecks[`${operationId}/${error.code}`] ?? failureChecks[error.code];
  const violation = check && firstViolation(check, error);
  if (violation && check.required) refuse(words(violation));
  return !violation && error.details === Object(error.details) ? error.details : undefined;
};
