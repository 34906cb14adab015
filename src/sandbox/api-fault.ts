import { type ErrorCode, type ErrorStatus, type OperationId, routes } from "../../generated/sandbox.js";
import { codeOfStatus, knownCode } from "./error-catalogue.js";
import type { Striking } from "./striking.js";

/** Breaks an operation of the API, by default whichever comes next. */
export type ApiFault = Striking & {
  operation?: OperationId;
  /** The value of `Retry-After`, sent as it stands: with a 429 also when absent, then "30". */
  retryAfter?: string;
} & ({ code: ErrorCode } | { status: ErrorStatus });

export const codeOf = (fault: ApiFault): ErrorCode =>
  "code" in fault ? knownCode(fault.code) : codeOfStatus(fault.status);

/** @throws RangeError for an operation, a code or a status that the contract does not know */
export function checkApiFault(fault: ApiFault): void {
  const { operation } = fault;
  const known = [...Object.keys(routes), "storage", "processing"];
  if (operation !== undefined && !Object.hasOwn(routes, operation))
    throw new RangeError(`a fault breaks one of ${known.join(", ")}; not ${JSON.stringify(operation)}`);
  codeOf(fault);
}
