import type { UploadError, UploadProblem } from "../errors/upload-error.js";

/** This many upload sessions are tried: storage that loses all of them is broken. */
const mostSessions = 5;

/** Whether a new upload session may help. `sessions` were tried; `isResumed`: the last is from an earlier upload. */
export function mayStartOver({ reason }: UploadError, sessions: number, isResumed: boolean): boolean {
  if (reason === "session-lost") return sessions < mostSessions;
  if (reason === "checksum-mismatch") return sessions < 2;
  // What was kept belongs to another source: that is not a failure of this upload.
  return reason === "source-changed" && isResumed;
}

/** Why bytes that have arrived are not registered. `isDoubtful`: an earlier upload sent them, and the API may no longer have what it knew of them. */
export const unregistered = (cause: unknown, isDoubtful: boolean): UploadProblem =>
  isDoubtful && (Object(cause) as { status?: number }).status === 404 ? "session-lost" : "not-registered";
