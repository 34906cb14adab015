import { argumentChecks } from "../../generated/checks.js";
import { InvalidArgumentError } from "../errors/errors.js";
import { firstViolation } from "../response/first-violation.js";
import type { CallFacts } from "./call.js";

/** Refuses arguments that the contract forbids. */
export const checkArguments = (args: unknown, facts: CallFacts): void => {
  const violation = firstViolation(argumentChecks[facts.operationId] ?? {}, args);
  if (violation) throw new InvalidArgumentError(violation.path || "arguments", violation.problem, facts);
};
