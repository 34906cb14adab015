import type { FetchInit } from "./fetch.js";
import { formBlob } from "./form-blob.js";

export { onAbort } from "./on-abort.js";

/*
 * Everything that differs in a page. `package.json` tells bundlers for browsers to take network.browser.ts instead.
 */

/** Whether a request failed with a code of Node or Bun for a connection that could not be established. */
export const isUnconnected = (reason: string): boolean =>
  /CONN(ECTION)?REFUSED|ENOTFOUND|EAI_|UNREACH$|CONNECT_TIMEOUT/i.test(reason);

/**
 * Whether the message is that of an engine for a mistake in a caller's fetch, of a fetch for a port that it refuses, or of MSW for a
 * request without a handler.
 */
export const isMistake = (reason: string): boolean =>
  /\b(of|is) (undefined|null)|is not (an? (func|obj)|def|iter)|^bad port|MSW/.test(reason);

/**
 * Node clones a request whose redirect it could follow, and then keeps the whole body in memory. No other platform does, and
 * workerd knows no "error".
 */
const streamed = globalThis.process?.versions?.undici ? ({ redirect: "error", window: null } as const) : {};

/** A form becomes a Blob: some fetches have a FormData of their own, which is not that of the platform. */
export const sendable = (init: FetchInit): FetchInit => {
  if (!(init.body instanceof FormData)) return init;
  const body = formBlob(init.body);
  return { ...init, ...streamed, body, headers: { ...init.headers, "content-type": body.type } };
};

/** Where a credential usually comes from; a page has no environment. */
export const hintAt = (credential: string): string =>
  `: is AITRONOS_${credential.replace(/[A-Z]/, "_$&").toUpperCase()} set?`;
