import { type ErrorCode, type ErrorStatus, type OperationId, routes } from "../../generated/sandbox.js";
import { codeOfStatus, knownCode } from "./error-catalogue.js";
import type { Striking } from "./striking.js";

interface Refusing {
  /** The value of `Retry-After`, sent as it is; a 429 has "30" by default. */
  retryAfter?: string;
}

/** Everything is done as it should be, then the connection is reset: the caller does not learn about it. */
interface LoseResponse {
  fault: "lose-response";
}

/** Nothing is done, and the response is the error with this code, or the first one of this status. */
export type RefusingFault = Refusing & ({ code: ErrorCode } | { status: ErrorStatus });

/** Breaks an operation of the API, by default whichever comes next. */
export type ApiFault = Striking & {
  /** Strikes only this operation. */
  operation?: OperationId;
} & (RefusingFault | LoseResponse);

export const isRefusing = <Fault extends object>(fault: Fault): fault is Exclude<Fault, LoseResponse> =>
  !("fault" in fault);

export const codeOf = (fault: RefusingFault): ErrorCode =>
  "code" in fault ? knownCode(fault.code) : codeOfStatus(fault.status);

/** @throws RangeError for an operation, a code or a status that the contract does not know */
export function checkApiFault(fault: ApiFault): void {
  const { operation } = fault;
  const known = [...Object.keys(routes), "storage", "processing"];
  if (operation !== undefined && !Object.hasOwn(routes, operation))
    throw new RangeError(`a fault breaks one of ${known.join(", ")}, not ${JSON.stringify(operation)}`);
  if (isRefusing(fault)) codeOf(fault);
  else if (fault.fault !== "lose-response")
    throw new RangeError(`the API has the fault lose-response, not ${JSON.stringify(fault.fault)}`);
}
