import type { CheckSchema } from "../../generated/checks.js";
import { InvalidArgumentError } from "../errors/errors.js";
import { firstViolation } from "../response/first-violation.js";
import type { CallFacts } from "./call.js";

/** Refuses arguments that a schema forbids. */
export const checkArguments = (
  schema: CheckSchema = {},
  args: unknown,
  facts: CallFacts,
  name = "arguments",
): void => {
  const violation = firstViolation(schema, args);
  if (!violation) return;
  const { path, problem } = violation;
  const plain = (name: string) => name.replaceAll("_", "").toLowerCase();
  // `organizationId` for `organization_id`
  const given = Object.keys(Object(args)).find((name) => name !== path && plain(name) === plain(path));
  throw new InvalidArgumentError(path || name, given ? `${problem} (got ${given})` : problem, facts);
};
