import { type ApiFault, checkApiFault } from "./api-fault.js";
import { checkProcessingFault, type ProcessingFault } from "./files/processing-fault.js";
import { checkStorageFault } from "./storage/check-storage-fault.js";
import type { StorageFault } from "./storage/storage-fault.js";

/** One thing that the sandbox breaks on request. Faults strike in the order in which they were added. */
export type Fault = ApiFault | StorageFault | ProcessingFault;

/** The faults of one sandbox that are still to strike. */
export interface Faults {
  /** Adds them behind those that are there. @throws RangeError for a fault that cannot strike; then none is added */
  add(...faults: Fault[]): void;
  /** Removes all of them, even those that strike for ever. */
  clear(): void;
  /** The faults that have not struck yet. */
  readonly pending: readonly Fault[];
}

export interface FaultQueue extends Faults {
  /** The first fault that is meant for this request or run; it strikes now. */
  take<Kind extends Fault>(
    isKind: (fault: Fault) => fault is Kind,
    isMeant?: (fault: Kind) => boolean,
  ): Kind | undefined;
}

interface Queued<Kind extends Fault> {
  fault: Kind;
  left: number;
  /** How many requests it still lets pass. */
  passes: number;
}

export function createFaults(): FaultQueue {
  let queue: Queued<Fault>[] = [];
  return {
    add: (...faults) => {
      faults.forEach(refuseImpossible);
      for (const fault of faults) queue.push({ fault, left: fault.times ?? 1, passes: (fault.nth ?? 1) - 1 });
    },
    clear: () => {
      queue = [];
    },
    get pending() {
      return queue.map(({ fault, left }) => ({ ...fault, times: left }));
    },
    take: <Kind extends Fault>(
      isKind: (fault: Fault) => fault is Kind,
      isMeant: (fault: Kind) => boolean = () => true,
    ) => {
      const meant = queue.filter((each): each is Queued<Kind> => isKind(each.fault) && isMeant(each.fault));
      const due = meant.find(({ passes }) => passes === 0);
      for (const each of meant) each.passes = Math.max(0, each.passes - 1);
      if (due === undefined) return undefined;
      due.left -= 1;
      queue = queue.filter(({ left }) => left > 0);
      return due.fault;
    },
  };
}

export const isStorageFault = (fault: Fault): fault is StorageFault => fault.operation === "storage";
export const isProcessingFault = (fault: Fault): fault is ProcessingFault => fault.operation === "processing";
export const isApiFault = (fault: Fault): fault is ApiFault =>
  !isStorageFault(fault) && !isProcessingFault(fault);

/** Checked here, so that a wrong fault fails where it is written and not at a later request. @throws RangeError */
function refuseImpossible(fault: Fault): void {
  const { times = 1, nth = 1 } = fault;
  if (!(Number.isInteger(times) || times === Number.POSITIVE_INFINITY) || times < 1)
    throw new RangeError(
      `a fault strikes once, a whole number of times or Infinity times, not ${times} times`,
    );
  if (!Number.isSafeInteger(nth) || nth < 1) throw new RangeError(`nth of a fault counts from 1, not ${nth}`);
  if (isStorageFault(fault)) checkStorageFault(fault);
  else if (isProcessingFault(fault)) checkProcessingFault(fault);
  else checkApiFault(fault as ApiFault);
}
