import { codeOfStatus, type ErrorCode, type ErrorStatus, knownCode } from "./error-catalogue.js";

export type ApiOperation = "getUploadUrl";

interface Striking {
  /** How many requests it breaks; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
  /** The value of `Retry-After`, sent as it stands. The API sends it with a 429 alone, "30" when absent. */
  retryAfter?: string;
}

/** Breaks an operation of the API, by default whichever comes next. */
export type ApiFault = Striking & { operation?: ApiOperation } & (
    | { code: ErrorCode }
    | { status: ErrorStatus }
  );

/** Breaks what is sent to a signed URL. */
export interface StorageFault extends Striking {
  operation: "storage";
  status: 400 | 403 | 404 | 408 | 410 | 429 | 500 | 502 | 503 | 504;
}

/** One thing that the sandbox breaks on request, named by code or by status. Faults strike in the order in which they were added. */
export type Fault = ApiFault | StorageFault;

export interface Faults {
  add(...faults: Fault[]): void;
  clear(): void;
  /** What has not struck yet. */
  readonly pending: readonly Fault[];
}

export interface FaultQueue extends Faults {
  takeForApi(operation: ApiOperation): { code: ErrorCode; retryAfter: string } | undefined;
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
      for (const fault of faults) {
        const { times = 1 } = fault;
        if (!(times >= 1)) throw new RangeError(`a fault strikes at least once, not ${times} times`);
        // Asked for here, so that a code or status which the contract does not know fails where it is written.
        if (isApiFault(fault)) codeOf(fault);
        queue.push({ fault, left: times });
      }
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

const isApiFault = (fault: Fault): fault is ApiFault => fault.operation !== "storage";

const codeOf = (fault: ApiFault): ErrorCode =>
  "code" in fault ? knownCode(fault.code) : codeOfStatus(fault.status);
