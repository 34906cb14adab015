import { decideFailure } from "./decide.js";
import type { Delivery } from "./delivery.js";
import { needsStart, readStart, startRequest } from "./protocol.js";
import { askStorage } from "./storage.js";
import { waitForStorage } from "./wait-for-storage.js";

/** The URL that takes the bytes: the signed URL itself, or that of the session that it allows to start. */
export async function startSession(
  signedUrl: string,
  delivery: Pick<Delivery, "storage" | "patience" | "run">,
): Promise<string> {
  const { run } = delivery;
  const read: Parameters<typeof askStorage<ReturnType<typeof readStart>>>[3] = (response, now) =>
    readStart(response, signedUrl, now);
  for (let failures = 0; needsStart(signedUrl); ) {
    const report = await run.control.untilPause((signal) =>
      askStorage(delivery, signedUrl, startRequest(), read, signal),
    );
    if (typeof report === "string") return report;
    if (report === undefined) continue; // a pause
    if (report.kind === "silent" || report.kind === "busy" || report.kind === "foreign") {
      await waitForStorage(delivery, signedUrl, report, ++failures);
    } else {
      const { reason, problem } = decideFailure(report);
      throw run.error(reason, problem);
    }
  }
  return signedUrl;
}
