import { codeOfStatus, type ErrorCode, type ErrorStatus } from "./error-catalogue.js";

export type ApiOperation = "getUploadUrl";

interface Repetition {
  /** How many requests it breaks; 1 when absent, `Infinity` until `clear()`. */
  times?: number;
}

/** One thing that the sandbox breaks on request, named by code or by status. Faults strike in the order in which they were added. */
export type Fault = Repetition &
  (
    | {
        code: ErrorCode;
        /** Every operation of the API when absent. */
        operation?: ApiOperation;
        /** The value of `Retry-After` for a 429, sent as it stands; "30" when absent. */
        retryAfter?: string;
      }
    | { status: ErrorStatus; operation?: ApiOperation; retryAfter?: string }
    /** What storage answers to the PUT on the signed URL. */
    | {
        status: 400 | 403 | 404 | 408 | 410 | 429 | 500 | 502 | 503 | 504;
        operation: "storage";
        retryAfter?: string;
      }
  );

export interface Faults {
  add(...faults: Fault[]): void;
  clear(): void;
  /** What has not struck yet. */
  readonly pending: readonly Fault[];
}

export interface ApiStrike {
  code: ErrorCode;
  retryAfter: string;
}

export interface StorageStrike {
  status: number;
  retryAfter: string | undefined;
}

export interface FaultQueue extends Faults {
  takeForApi(operation: ApiOperation): ApiStrike | undefined;
  takeForStorage(): StorageStrike | undefined;
}

export function createFaults(): FaultQueue {
  let queue: { fault: Fault; left: number }[] = [];
  const take = (strikes: (fault: Fault) => boolean): Fault | undefined => {
    const next = queue.find(({ fault }) => strikes(fault));
    if (next === undefined) return undefined;
    next.left -= 1;
    if (next.left <= 0) queue.splice(queue.indexOf(next), 1);
    return next.fault;
  };
  return {
    add: (...faults) => {
      for (const fault of faults) {
        const { times = 1 } = fault;
        if (!(times >= 1)) throw new RangeError(`a fault strikes at least once, not ${times} times`);
        // Asked for here, so that a status which the contract does not know fails where it is written.
        if (fault.operation !== "storage" && "status" in fault) codeOfStatus(fault.status);
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
      const fault = take((each) => (each.operation ?? operation) === operation);
      if (fault === undefined || fault.operation === "storage") return undefined;
      const code = "code" in fault ? fault.code : codeOfStatus(fault.status);
      return { code, retryAfter: fault.retryAfter ?? "30" };
    },
    takeForStorage: () => {
      const fault = take((each) => each.operation === "storage");
      return fault && "status" in fault ? { status: fault.status, retryAfter: fault.retryAfter } : undefined;
    },
  };
}
