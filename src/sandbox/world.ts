import type { Clock } from "./clock.js";
import type { Storage, StoredFile } from "./storage.js";

/** What the operations of one sandbox act upon. */
export interface World {
  readonly clock: Clock;
  /** The stores of each organization that the caller is a member of. */
  readonly organizations: ReadonlyMap<string, ReadonlySet<string>>;
  /** By file ID, in order of arrival. */
  readonly files: Map<string, StoredFile>;
  readonly storage: Storage;
  /** The beginning of signed URLs; the secret follows. */
  readonly storageUrl: string;
  nextFileId(): string;
}
