import { UploadError } from "../errors/upload-error.js";
import type { Delivery } from "./delivery.js";
import { mayStartOver } from "./may-start-over.js";
import { openSession } from "./open-session.js";
import { cancelRequest } from "./protocol.js";
import { restoreSession } from "./restore-session.js";
import { sendBytes } from "./send-bytes.js";
import type { SavedSession } from "./session-store.js";
import { askStorage } from "./storage.js";

/**
 * Brings all bytes to storage, in a new session where the old one is lost, and lets `finish` do the rest, which an earlier upload may have
 * done already. In the meantime no other upload has the session; it is kept until everything is done. A store that fails costs the resume,
 * and not the upload.
 */
export async function deliver<Result>(
  delivery: Delivery,
  finish: (session: SavedSession, mayBeDone: boolean) => Promise<Result>,
): Promise<Result> {
  const { store, key, run, reader } = delivery;
  const unlock = await store.lock(key).catch(() => async () => {});
  if (!unlock) throw run.error("busy", "another upload of the same source is running");
  let session: SavedSession | undefined;
  const keep = async (next: SavedSession) => {
    session = next;
    await store.set(key, next).catch(() => {});
  };
  const forget = async () => {
    session = undefined;
    await store.delete(key).catch(() => {});
  };

  try {
    session = await restoreSession(delivery);
    let isResumed = session !== undefined;
    for (let starts = 1; ; starts++) {
      try {
        if (!session) await keep(await openSession(delivery));
        const before = session as unknown as SavedSession;
        if (!before.hasArrived) {
          await sendBytes(delivery, before, isResumed, keep);
          await keep({ ...(session as unknown as SavedSession), hasArrived: true });
        }
        const result = await finish(session as unknown as SavedSession, before.hasArrived);
        await forget();
        return result;
      } catch (error) {
        const again = error instanceof UploadError && !delivery.opensOnce && reader.first === 0;
        if (!again || !mayStartOver(error, starts, isResumed)) throw error;
        await forget();
        isResumed = false;
      }
    }
  } finally {
    // Whatever storage says, or says nothing: the caller has given up.
    if (run.isCancelled() && session) {
      await askStorage(delivery, session.url, cancelRequest(), () => {}, new AbortController().signal);
      await forget();
    }
    await unlock().catch(() => {});
  }
}
