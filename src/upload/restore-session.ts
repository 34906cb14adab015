import type { Delivery } from "./delivery.js";
import type { SavedSession } from "./session-store.js";
import { isTrusted } from "./trusted-url.js";

/** What is kept of an earlier upload, unless it is of no more use. */
export async function restoreSession({
  store,
  key,
  options,
  runtime,
  run,
}: Delivery): Promise<SavedSession | undefined> {
  const saved = options.resume === false ? undefined : await store.get(key).catch(() => {});
  if (!saved) return undefined;
  const isOver = !saved.hasArrived && runtime.time() >= saved.expiresAt;
  if (isOver || !isTrusted(saved.url, options.trustedHosts)) return undefined;
  run.hide(saved.url);
  run.uploadId = saved.uploadId;
  run.acknowledgedBytes = saved.acknowledged;
  return saved;
}
