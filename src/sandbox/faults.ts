import { type ErrorCode, type ErrorStatus, type OperationId, routes } from "../../generated/sandbox.js";
import { codeOfStatus, knownCode } from "./error-catalogue.js";

interface Striking {
  /** How many requests it breaks; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
  /** The value of `Retry-After`, sent as it stands. The API sends it with a 429 alone, "30" when absent. */
  retryAfter?: string;
}

/** Breaks an operation of the API, by default whichever comes next. */
export type ApiFault = Striking & { operation?: OperationId } & (
    | { code: ErrorCode }
    | { status: ErrorStatus }
  );

/** Breaks what is sent to a signed URL. */
export interface StorageFault extends Striking {
  operation: "storage";
  status: 400 | 403 | 404 | 408 | 410 | 429 | 500 | 502 | 503 | 504;
}

const storageStatuses: readonly StorageFault["status"][] = [400, 403, 404, 408, 410, 429, 500, 502, 503, 504];

/** One thing that the sandbox breaks on request, named by code or by status. Faults strike in the order in which they were added. */
export type Fault = ApiFault | StorageFault;

export interface Faults {
  add(...faults: Fault[]): void;
  clear(): void;
  /** What has not struck yet. */
  readonly pending: readonly Fault[];
}

export interface FaultQueue extends Faults {
  takeForApi(operation: OperationId): { code: ErrorCode; retryAfter: string } | undefined;
  takeForStorage(): StorageFault | undefined;
}

interface Queued<Kind extends Fault> {
  fault: Kind;
  left: number;
}

export function createFaults(): FaultQueue {
  let queue: Queued<Fault>[] = [];
  const strike = <Kind extends Fault>(next: Queued<Kind> | undefined): Kind | undefined => {
    if (next === undefined) return undefined;
    next.left -= 1;
    queue = queue.filter(({ left }) => left > 0);
    return next.fault;
  };
  return {
    add: (...faults) => {
      faults.forEach(refuseImpossible);
      for (const fault of faults) queue.push({ fault, left: fault.times ?? 1 });
    },
    clear: () => {
      queue = [];
    },
    get pending() {
      return queue.map(({ fault, left }) => ({ ...fault, times: left }));
    },
    takeForApi: (operation) => {
      const meant = (each: Queued<Fault>): each is Queued<ApiFault> =>
        isApiFault(each.fault) && (each.fault.operation ?? operation) === operation;
      const fault = strike(queue.find(meant));
      return fault && { code: codeOf(fault), retryAfter: fault.retryAfter ?? "30" };
    },
    takeForStorage: () => strike(queue.find((each): each is Queued<StorageFault> => !isApiFault(each.fault))),
  };
}

/** Here, so that it fails where it is written, and not at some later request. @throws RangeError */
function refuseImpossible(fault: Fault): void {
  const { operation, times = 1 } = fault;
  if (!(Number.isInteger(times) || times === Number.POSITIVE_INFINITY) || times < 1)
    throw new RangeError(
      `a fault strikes once, a whole number of times or Infinity times, not ${times} times`,
    );
  const known: string[] = [...Object.keys(routes), "storage"];
  if (operation !== undefined && !known.includes(operation))
    throw new RangeError(`a fault breaks one of ${known.join(", ")}; not ${JSON.stringify(operation)}`);
  if (isApiFault(fault)) codeOf(fault);
  else if (!storageStatuses.includes(fault.status))
    throw new RangeError(`storage fails with one of ${storageStatuses.join(", ")}, not with ${fault.status}`);
}

const isApiFault = (fault: Fault): fault is ApiFault => fault.operation !== "storage";

const codeOf = (fault: ApiFault): ErrorCode =>
  "code" in fault ? knownCode(fault.code) : codeOfStatus(fault.status);
