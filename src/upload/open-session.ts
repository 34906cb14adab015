import type { Delivery } from "./delivery.js";
import { insist } from "./insist.js";
import type { SavedSession } from "./session-store.js";
import { startSession } from "./start-session.js";
import { isTrusted } from "./trusted-url.js";

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** Opens an upload session, at the API and where needed at storage. */
export async function openSession(delivery: Delivery): Promise<SavedSession> {
  const { open, options, runtime, patience, run } = delivery;
  const trust = (url: string) => {
    if (!isTrusted(url, options.trustedHosts)) {
      const host = URL.canParse(url) ? new URL(url).host : "signed_url";
      throw run.error("untrusted-host", `${host} is not in trustedHosts`);
    }
    run.hide(url);
    return url;
  };
  const session = await insist(open, patience, run);
  run.uploadId = session.upload_id;
  run.acknowledgedBytes = 0;
  const url = trust(await startSession(trust(session.signed_url), delivery));
  const now = runtime.time();
  const expiresAt = Date.parse(session.expires_at ?? "");
  return {
    uploadId: session.upload_id,
    url,
    chunkSize: session.chunk_size,
    // Storage keeps a session for a week. One that has expired before it begins has a clock that is not this one's: storage alone knows.
    expiresAt: Math.min(expiresAt > now ? expiresAt : Infinity, now + weekMs),
    acknowledged: 0,
    hasArrived: false,
  };
}
