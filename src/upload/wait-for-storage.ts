import { failureReason } from "../transport/failure-reason.js";
import type { Prepared } from "./delivery.js";
import type { StorageReport } from "./storage-report.js";

/** After this many requests in a row without a response that a page may read, the cause is more than a weak network. */
const enough = 3;

/**
 * Waits for the next request after one that brought nothing. `failures` counts those since the last progress; after 0 there is no wait.
 * Throws where that will not help: storage responds, but never to this page, or patience has come to its end.
 */
export async function waitForStorage(
  { transport, patience, run }: Prepared,
  url: string,
  report: StorageReport,
  failures: number,
): Promise<void> {
  if (failures >= enough && !run.last && (await transport.reaches?.(url))) {
    throw run.error("refused", `storage responds, but its CORS settings do not allow ${location.origin}`);
  }
  const { retryAfterMs = 0, cause } = Object(report);
  if (await patience.wait(failures, retryAfterMs)) return;
  const last = whatHappened(report, transport.inPage);
  throw run.error("stalled", `the upload makes no progress: ${last}`, cause);
}

/** A failure in words. `inPage`: a page is not told why a request fails. */
function whatHappened(report: StorageReport, inPage = false): string {
  if (report.kind === "foreign") return `a response that is not from storage (${report.status})`;
  if (report.kind !== "silent") return `storage responded with ${report.status}`;
  return `no response (${inPage ? "offline, or hidden from this page by CORS" : failureReason(report.cause)})`;
}
