import type { FaultQueue } from "./faults.js";
import type { Storage } from "./storage.js";

/** Answers a request to a signed URL, unless a fault strikes first. */
export async function answerStorage(
  faults: FaultQueue,
  storage: Storage,
  secret: string,
  request: Request,
): Promise<Response> {
  const fault = faults.takeForStorage();
  if (fault === undefined) return storage.answer(secret, request);
  const headers = fault.retryAfter === undefined ? {} : { "Retry-After": fault.retryAfter };
  return new Response(`Storage answers ${fault.status}, as asked for.`, { status: fault.status, headers });
}
