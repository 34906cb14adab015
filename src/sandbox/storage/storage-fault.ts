import type { Striking } from "../striking.js";

/** Breaks what is sent to a signed URL. */
export interface StorageFault extends Striking {
  operation: "storage";
  status: 400 | 403 | 404 | 408 | 410 | 429 | 500 | 502 | 503 | 504;
  /** The value of `Retry-After`, sent as it stands. */
  retryAfter?: string;
}

const statuses: readonly StorageFault["status"][] = [400, 403, 404, 408, 410, 429, 500, 502, 503, 504];

/** @throws RangeError for a status that storage does not fail with */
export function checkStorageFault({ status }: StorageFault): void {
  if (!statuses.includes(status))
    throw new RangeError(`storage fails with one of ${statuses.join(", ")}, not with ${status}`);
}
