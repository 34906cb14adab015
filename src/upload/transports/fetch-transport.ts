import { reaches } from "./reaches.js";
import type { Transport } from "./transport.js";

/**
 * In a page, fetch hides a redirect that it may not follow, and so a 308 of storage; elsewhere it would send the bytes wherever a proxy
 * points.
 */
const inPage = /^Mozilla/.test(globalThis.navigator?.userAgent ?? "");

/** Sends with the fetch of this runtime, which does not tell how much has left. */
export const fetchTransport: Transport = Object.assign(
  ((url, init) =>
    fetch(url, { ...init, redirect: inPage ? "follow" : "manual", credentials: "omit" })) as Transport,
  inPage && { inPage, reaches },
);
