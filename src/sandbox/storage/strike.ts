import { cutOff, drain } from "./body.js";
import { says } from "./says.js";
import type { StorageFault } from "./storage-fault.js";
import { type Hit, strikes } from "./strikes.js";

/** Lets a fault strike a request. @throws BrokenConnection */
export async function strike(hit: Hit, fault: StorageFault): Promise<Response> {
  if ("fault" in fault) {
    const named = strikes[fault.fault] as (hit: Hit, each: typeof fault) => Promise<Response>;
    return named(hit, fault);
  }
  const { status, retryAfter, afterBytes = 0 } = fault;
  if (afterBytes > 0) await takeOnly(hit, afterBytes);
  const text = status === 304 ? null : `A fault of the sandbox: storage responds with ${status}.`;
  const response = says(status, text);
  if (retryAfter !== undefined) response.headers.set("Retry-After", retryAfter);
  return response;
}

async function takeOnly({ body, proceed }: Hit, bytes: number): Promise<void> {
  const enough = new Error("storage takes no more of this body");
  await proceed(cutOff(body, bytes, enough)).catch((error) => {
    if (error !== enough) throw error;
  });
  await drain(body);
}
