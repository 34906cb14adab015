import { type FaultQueue, isStorageFault } from "../faults.js";
import type { Storage } from "./storage.js";

/** Responds to a request to a signed URL, unless a fault strikes first. */
export async function respondAsStorage(
  faults: FaultQueue,
  storage: Storage,
  secret: string,
  request: Request,
): Promise<Response> {
  const fault = faults.take(isStorageFault);
  if (fault === undefined) return storage.respond(secret, request);
  const headers = fault.retryAfter === undefined ? {} : { "Retry-After": fault.retryAfter };
  return new Response(`A fault of the sandbox: storage responds with ${fault.status}.`, {
    status: fault.status,
    headers,
  });
}
