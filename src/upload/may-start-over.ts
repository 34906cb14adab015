import type { UploadError } from "../errors/upload-error.js";

/** So many upload sessions are tried: storage that loses each of them is broken. */
const mostSessions = 5;

/** Whether a new upload session may help. `sessions` were tried; `isResumed`: the last is from an earlier upload. */
export function mayStartOver({ reason, cause }: UploadError, sessions: number, isResumed: boolean): boolean {
  if (reason === "session-lost") return sessions < mostSessions;
  if (reason === "checksum-mismatch") return sessions < 2;
  // What was kept belongs to another source, or to another account: neither is a failure of this upload.
  if (reason === "source-changed") return isResumed;
  return reason === "not-registered" && isResumed && (cause as { status?: number })?.status === 404;
}
