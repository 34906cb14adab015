import type { UploadProblem } from "../errors/upload-error.js";
import type { Position } from "./position.js";
import type { Chunk } from "./protocol.js";
import type { Partial, StorageReport } from "./storage-report.js";

/** What a report means for an upload. */
export type Decision =
  /** Storage holds this many bytes: go on from there. */
  | { readonly do: "go-on"; readonly acknowledged: number }
  /** The request brought nothing: wait, then ask. `isFree`: the first time, do not wait at all. `isOdd`: the report makes no sense. */
  | { readonly do: "retry"; readonly isFree: boolean; readonly isOdd: boolean }
  | { readonly do: "finish"; readonly size: number }
  | { readonly do: "fail"; readonly reason: UploadProblem; readonly problem: string };

/** Judges the report on a chunk. Pure. `hidden`: in a page, where CORS may keep `Range` from being read. */
export function decide(chunk: Chunk, report: StorageReport, position: Position, hidden = false): Decision {
  switch (report.kind) {
    case "complete":
      return decideComplete(chunk, report.size, position);
    case "partial":
      if (report.range === "absent" && hidden) return goOn(chunk, chunk.end, position);
      return decidePartial(chunk, report, position);
    case "gap":
      // A chunk that starts where storage says that it ends is no gap: never send the same again at once.
      return report.acknowledged < chunk.start ? { do: "go-on", acknowledged: report.acknowledged } : retry;
    case "silent":
      return free;
    case "busy":
      return retry;
    case "foreign":
      // What tells storage from a proxy may be hidden; a proxy would not let this page read its response.
      return hidden && report.status < 300 ? decideComplete(chunk, undefined, position) : retry;
    case "failed":
      return fail(report.reason, report.problem);
  }
}

/** A chunk without bytes only asks. */
const isSent = ({ start, end }: Chunk): boolean => start < end;

const retry: Decision = { do: "retry", isFree: false, isOdd: false };
const free: Decision = { ...retry, isFree: true };
const odd: Decision = { ...free, isOdd: true };
const fail = (reason: UploadProblem, problem: string): Decision => ({ do: "fail", reason, problem });

function decideComplete(chunk: Chunk, size: number | undefined, { doubted }: Position): Decision {
  const { end, total } = chunk;
  // As long as the length of a stream is unknown, no chunk is the last.
  if (total === undefined || (size ?? total) !== total) {
    return fail(
      "protocol",
      `storage finished the file with ${size ?? "fewer"} bytes of ${total ?? "a longer stream"}`,
    );
  }
  // Too early, and storage does not say what it holds: it says so when asked.
  if (isSent(chunk) && end !== total && size === undefined && !doubted) return odd;
  return { do: "finish", size: total };
}

function decidePartial(chunk: Chunk, report: Partial, position: Position): Decision {
  const { range, acknowledged } = report;
  if (acknowledged > Math.min(position.reach, chunk.total ?? acknowledged)) {
    return fail("protocol", `storage claims ${acknowledged} bytes, more than were sent`);
  }
  if (range === "malformed" && position.doubted) {
    return fail("protocol", "storage gives no readable Range");
  }
  // Absent says nothing after a chunk, and 0 when asked.
  if (range === "absent" && isSent(chunk)) return free;
  if ((range === "malformed" || acknowledged < position.acknowledged) && !position.doubted) {
    return odd;
  }
  return goOn(chunk, acknowledged, position);
}

/** A chunk, or a request to finish, after which storage holds no more than before has failed. */
const goOn = (chunk: Chunk, acknowledged: number, position: Position): Decision => {
  const idle = isSent(chunk) ? acknowledged === position.acknowledged : acknowledged === chunk.total;
  return idle && acknowledged <= position.best ? retry : { do: "go-on", acknowledged };
};
