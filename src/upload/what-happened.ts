import { failureReason } from "../transport/failure-reason.js";
import type { StorageReport } from "./storage-report.js";
import type { Transport } from "./transports/transport.js";
import type { UploadRun } from "./upload-run.js";

/** A failure in words. `inPage`: a page is not told why a request fails. */
export function whatHappened(report: StorageReport, inPage: boolean): string {
  if (report.kind === "foreign") return `a response that is not from storage (${report.status})`;
  if (report.kind !== "silent") return `storage responded with ${report.status}`;
  if (inPage) {
    return "no response that a page may read: there is no connection, or the storage bucket does not allow this origin (CORS)";
  }
  return `no response (${failureReason(report.cause)})`;
}

/** So many requests in a row that a page may read no response to are more than a weak network. */
const enough = 3;

/** Ends an upload whose storage responds, but never to this page: that will not pass. */
export async function refuseHidden(
  url: string,
  failures: number,
  transport: Transport,
  run: UploadRun,
): Promise<void> {
  if (failures < enough || run.isHeard || !(await transport.reaches?.(url))) return;
  const problem = `storage responds, but not to this page: its CORS settings do not allow ${location.origin}`;
  throw run.error("refused", problem);
}
