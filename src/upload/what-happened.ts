import { failureReason } from "../transport/failure-reason.js";
import type { StorageReport } from "./storage-report.js";

/** A failure in words. `inPage`: a page is not told why a request fails. */
export function whatHappened(report: StorageReport, inPage: boolean): string {
  if (report.kind === "foreign") return `a response that is not from storage (${report.status})`;
  if (report.kind !== "silent") return `storage responded with ${report.status}`;
  if (inPage) {
    return "no response that a page may read: there is no connection, or the storage bucket does not allow this origin (CORS)";
  }
  return `no response (${failureReason(report.cause)})`;
}
