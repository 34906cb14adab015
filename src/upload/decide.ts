import type { UploadProblem } from "../errors/upload-error.js";
import type { Position, Step } from "./position.js";
import type { Partial, StorageReport } from "./storage-report.js";

/** What a report means for an upload. */
export type Decision =
  /** Storage holds so many bytes: go on from there. */
  | { readonly do: "go-on"; readonly acknowledged: number }
  /** The request brought nothing: wait at least this long, then ask. `isFree`: the first time, do not wait at all. `isOdd`: the report makes no sense. */
  | { readonly do: "retry"; readonly atLeastMs: number; readonly isFree: boolean; readonly isOdd: boolean }
  | { readonly do: "finish" }
  | { readonly do: "fail"; readonly reason: UploadProblem; readonly problem: string };

/** Judges the report on a step. Pure. `hidden`: in a page, where CORS may keep `Range` from being read. */
export function decide(step: Step, report: StorageReport, position: Position, hidden: boolean): Decision {
  switch (report.kind) {
    case "complete":
      return decideComplete(step, report.size, position);
    case "partial":
      if (report.range === "absent" && hidden) return goOn(step, step.end, position);
      return decidePartial(step, report, position);
    case "gap":
      // A chunk that starts where storage says that it ends is no gap: never send the same again at once.
      return report.acknowledged < step.start ? { do: "go-on", acknowledged: report.acknowledged } : retry();
    case "silent":
      return retry(0, true);
    case "busy":
      return retry(report.retryAfterMs);
    case "foreign":
      // What tells storage from a proxy may be hidden; a proxy would not let this page read its response.
      return hidden && report.status < 300 ? decideComplete(step, undefined, position) : retry();
    case "lost":
      return fail("session-lost", `storage no longer has the upload session (${report.status})`);
    case "mismatch":
      return fail("checksum-mismatch", `storage received other bytes than were sent (${report.status})`);
    case "refused":
      return fail("refused", `storage refused the upload (${report.status})`);
    case "unknown":
      return fail("protocol", `storage responded with ${report.status}, which the protocol does not have`);
  }
}

const retry = (atLeastMs = 0, isFree = false, isOdd = false): Decision => ({
  do: "retry",
  atLeastMs,
  isFree,
  isOdd,
});
const fail = (reason: UploadProblem, problem: string): Decision => ({ do: "fail", reason, problem });

function decideComplete(step: Step, size: number | undefined, { doubted }: Position): Decision {
  const { kind, end, total } = step;
  if (size !== undefined && size !== total) {
    return fail("protocol", `storage finished the file with ${size} bytes of ${total ?? "more"}`);
  }
  // Too early, and storage does not say what it holds: it says so when asked.
  if (kind === "send" && end !== total && size === undefined && !doubted) return retry(0, true, true);
  return { do: "finish" };
}

function decidePartial(step: Step, report: Partial, position: Position): Decision {
  const { range, acknowledged } = report;
  if (acknowledged > Math.min(position.reach, step.total ?? acknowledged)) {
    return fail("protocol", `storage claims to hold ${acknowledged} bytes, more than it was sent`);
  }
  if (range === "malformed" && position.doubted) {
    return fail("protocol", "storage does not say in a readable Range how many bytes it holds");
  }
  // Absent says nothing after a chunk, and 0 when asked.
  if (range === "absent" && step.kind === "send") return retry(0, true);
  if ((range === "malformed" || acknowledged < position.acknowledged) && !position.doubted) {
    return retry(0, true, true);
  }
  return goOn(step, acknowledged, position);
}

/** A chunk, or a request to finish, after which storage holds no more than before has failed. */
const goOn = (step: Step, acknowledged: number, position: Position): Decision => {
  const idle = step.kind === "send" ? acknowledged === position.acknowledged : acknowledged === step.total;
  return idle && acknowledged <= position.best ? retry() : { do: "go-on", acknowledged };
};
