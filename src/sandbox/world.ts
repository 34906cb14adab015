import type { Clock } from "./clock.js";
import type { FaultQueue } from "./faults.js";
import type { FileRecord } from "./files/stored-file.js";
import type { Storage } from "./storage/storage.js";

/** What the operations of one sandbox act upon. */
export interface World {
  readonly clock: Clock;
  readonly faults: FaultQueue;
  /** The stores of each organization that the caller is a member of. */
  readonly organizations: ReadonlyMap<string, ReadonlySet<string>>;
  /** By file ID, in the order in which they came to the sandbox and then to their store. */
  readonly files: Map<string, FileRecord>;
  readonly storage: Storage;
  /** The beginning of signed URLs. */
  readonly storageUrl: string;
  nextFileId(): string;
}
