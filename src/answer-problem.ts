import { answerChecks, failureChecks } from "../generated/checks.js";
import { firstViolation } from "./first-violation.js";

/**
 * What an answer has not that the contract promises, in words: the body of a 2xx, or the details of a listed code, whatever the
 * status that the code comes with.
 */
export const answerProblem = (
  operationId: string,
  status: number,
  body: unknown,
  envelope: { code: string; details?: unknown } | undefined,
): string | undefined => {
  if (envelope) {
    const { code, details } = envelope;
    const checks = Object.values(failureChecks[operationId] ?? {});
    const check = checks.find((codes) => Object.hasOwn(codes, code))?.[code];
    const violation = check && firstViolation(check, details, "details");
    return violation && `${violation.path} ${violation.problem}`;
  }
  const check = answerChecks[operationId]?.[status];
  if (!check) return "not in the contract";
  const violation = firstViolation(check, body);
  return violation && `${violation.path || "body"} ${violation.problem}`;
};
