/*
 * What is different where Node or Bun send a request. `package.json` tells bundlers for browsers to take network.browser.ts instead.
 */

/** Whether a request failed with a code of Node or Bun for a connection that could not be established. */
export const isUnconnected = (reason: string): boolean =>
  /CONN(ECTION)?REFUSED|ENOTFOUND|EAI_|UNREACH$|CONNECT_TIMEOUT/i.test(reason);

/**
 * Node clones a request whose redirect it could follow, and then keeps the whole body in memory. No other platform does, and
 * workerd knows no "error".
 */
export const streamed = globalThis.process?.versions?.undici
  ? ({ redirect: "error", window: null } as const)
  : {};
