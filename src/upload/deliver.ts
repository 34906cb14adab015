import { UploadError } from "../errors/upload-error.js";
import type { Delivery } from "./delivery.js";
import { mayStartOver } from "./may-start-over.js";
import { openSession } from "./open-session.js";
import { cancelRequest, readCancel } from "./protocol.js";
import { restoreSession } from "./restore-session.js";
import { sendSession } from "./send-session.js";
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
        if (!before.hasArrived) await sendSession(delivery, before, isResumed, keep);
        const result = await finish(session as unknown as SavedSession, before.hasArrived);
        await forget();
        return result;
      } catch (error) {
        const problem = run.problem(error);
        const again = problem instanceof UploadError && delivery.isRenewable && reader.first === 0;
        if (!again || !mayStartOver(problem, starts, isResumed)) throw problem;
        await forget();
        isResumed = false;
      }
    }
  } finally {
    if (run.control.cancelled && session) await cancel(delivery, session).then(forget);
    await unlock().catch(() => {});
  }
}

/** Whether storage responds or not: the caller has given up. */
const cancel = (delivery: Delivery, { url }: SavedSession): Promise<unknown> =>
  askStorage(delivery, url, cancelRequest(), readCancel, new AbortController().signal);
