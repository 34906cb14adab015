import { type ApiFault, checkApiFault } from "./api-fault.js";
import { checkProcessingFault, type ProcessingFault } from "./files/processing-fault.js";
import { checkStorageFault, type StorageFault } from "./storage/storage-fault.js";

/** One thing that the sandbox breaks on request. Faults strike in the order in which they were added. */
export type Fault = ApiFault | StorageFault | ProcessingFault;

export interface Faults {
  /** @throws RangeError for a fault that cannot strike; then none is added */
  add(...faults: Fault[]): void;
  clear(): void;
  /** What has not struck yet. */
  readonly pending: readonly Fault[];
}

export interface FaultQueue extends Faults {
  /** The first fault of a kind that is meant; it strikes now. */
  take<Kind extends Fault>(
    isKind: (fault: Fault) => fault is Kind,
    isMeant?: (fault: Kind) => boolean,
  ): Kind | undefined;
}

export function createFaults(): FaultQueue {
  let queue: { fault: Fault; left: number }[] = [];
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
    take: (isKind, isMeant = () => true) => {
      for (const each of queue) {
        const { fault } = each;
        if (!isKind(fault) || !isMeant(fault)) continue;
        each.left -= 1;
        queue = queue.filter(({ left }) => left > 0);
        return fault;
      }
      return undefined;
    },
  };
}

export const isStorageFault = (fault: Fault): fault is StorageFault => fault.operation === "storage";
export const isProcessingFault = (fault: Fault): fault is ProcessingFault => fault.operation === "processing";
export const isApiFault = (fault: Fault): fault is ApiFault =>
  !isStorageFault(fault) && !isProcessingFault(fault);

/** Here, so that it fails where it is written, and not at some later request. @throws RangeError */
function refuseImpossible(fault: Fault): void {
  const { times = 1 } = fault;
  if (!(Number.isInteger(times) || times === Number.POSITIVE_INFINITY) || times < 1)
    throw new RangeError(
      `a fault strikes once, a whole number of times or Infinity times, not ${times} times`,
    );
  if (isStorageFault(fault)) checkStorageFault(fault);
  else if (isProcessingFault(fault)) checkProcessingFault(fault);
  else checkApiFault(fault as ApiFault);
}
