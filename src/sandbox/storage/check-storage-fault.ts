import type { Status, StorageFault, StorageRequestKind } from "./storage-fault.js";
import { hashes, strikes } from "./strikes.js";

const kinds: readonly StorageRequestKind[] = ["start", "data", "chunk", "final", "status", "cancel"];

const statuses: readonly Status["status"][] = [
  ...([300, 304, 400, 401, 403, 404, 408, 409, 410, 411, 412, 413, 416, 429] as const),
  ...([500, 501, 502, 503, 504] as const),
];

const counts = ["afterBytes", "bytes", "bytesPerSecond", "at"];

/** @throws RangeError for whatever the compiler would have refused, and for impossible numbers */
export function checkStorageFault(fault: StorageFault): void {
  const { on } = fault;
  if (on !== undefined && !kinds.includes(on))
    throw new RangeError(`a fault of storage strikes on ${kinds.join(", ")}, not on ${JSON.stringify(on)}`);
  if ("fault" in fault && !Object.hasOwn(strikes, fault.fault))
    throw new RangeError(`storage knows the faults ${Object.keys(strikes).join(", ")}, not ${fault.fault}`);
  if (!("fault" in fault) && !statuses.includes(fault.status))
    throw new RangeError(`storage fails with one of ${statuses.join(", ")}, not with ${fault.status}`);
  if ("header" in fault && !hashes.includes(`${fault.header}`))
    throw new RangeError(`the headers with hashes are ${hashes.join(", ")}, not ${fault.header}`);
  for (const [name, value] of Object.entries(fault)) {
    const least = name === "bytesPerSecond" ? 1 : 0;
    if (counts.includes(name) && !(Number.isSafeInteger(value) && Number(value) >= least))
      throw new RangeError(`${name} of a fault is a whole number from ${least}, not ${value}`);
  }
}
