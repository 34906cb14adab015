import type { Prepared } from "./delivery.js";
import { needsStart, readStart, startRequest } from "./protocol.js";
import { askStorage } from "./storage.js";
import { waitForStorage } from "./wait-for-storage.js";

/** The URL that takes the bytes: the signed URL itself, or that of the session which it permits to start. */
export async function startSession(signedUrl: string, delivery: Prepared): Promise<string> {
  const { run } = delivery;
  const read: Parameters<typeof askStorage<ReturnType<typeof readStart>>>[3] = (response, now) =>
    readStart(response, signedUrl, now);
  for (let failures = 0; needsStart(signedUrl); ) {
    const report = await run.untilPause((signal) =>
      askStorage(delivery, signedUrl, startRequest(), read, signal),
    );
    if (typeof report === "string") return report;
    if (report === undefined) continue; // a pause
    if (report.kind === "failed") throw run.error(report.reason, report.problem);
    await waitForStorage(delivery, signedUrl, report, ++failures);
  }
  return signedUrl;
}
