import type { Patience } from "./patience.js";
import { needsStart, readReport, readStart, startRequest } from "./protocol.js";
import { askStorage, type StorageAccess } from "./storage.js";
import type { StorageReport } from "./storage-report.js";
import type { UploadRun } from "./upload-run.js";
import { refuseHidden, whatHappened } from "./what-happened.js";

/** The URL that takes the bytes: the signed URL itself, or that of the session which it permits to start. */
export async function startSession(
  signedUrl: string,
  storage: StorageAccess,
  patience: Patience,
  run: UploadRun,
): Promise<string> {
  const { control } = run;
  const inPage = storage.transport.inPage ?? false;
  for (let failures = 0; needsStart(signedUrl); ) {
    await control.ready();
    const report = await control.untilPause((signal) => start(signedUrl, storage, run, signal));
    if (typeof report === "string") return report;
    if (report === undefined) continue;
    if (report.kind === "lost") throw run.error("session-lost", "the signed URL has expired");
    if (report.kind === "refused") throw run.error("refused", "storage refused to start an upload session");
    if (report.kind !== "silent" && report.kind !== "busy" && report.kind !== "foreign") {
      const hint = inPage ? "; its CORS settings may hide Location" : "";
      throw run.error(
        "protocol",
        `storage did not name the session that it started (${report.status})${hint}`,
      );
    }
    failures++;
    await refuseHidden(signedUrl, failures, storage.transport, run);
    const atLeastMs = report.kind === "busy" ? (report.retryAfterMs ?? 0) : 0;
    if (!(await patience.wait(failures, atLeastMs, control.signal))) {
      const cause = report.kind === "silent" ? report.cause : undefined;
      throw run.error(
        "stalled",
        `no upload session starts; the last failure: ${whatHappened(report, inPage)}`,
        cause,
      );
    }
  }
  return signedUrl;
}

async function start(
  url: string,
  storage: StorageAccess,
  run: UploadRun,
  signal: AbortSignal,
): Promise<string | StorageReport> {
  run.sent();
  try {
    const response = await askStorage(storage, url, startRequest(), signal);
    const now = storage.runtime.time();
    run.received(response, now);
    return readStart(response, url) ?? readReport(response, now);
  } catch (cause) {
    signal.throwIfAborted();
    return { kind: "silent", cause };
  }
}
