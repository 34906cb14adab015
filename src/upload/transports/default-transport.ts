import { fetchTransport } from "./fetch-transport.js";
import { isNode, nodeTransport } from "./node-transport.js";
import type { Transport } from "./transport.js";
import { xhrTransport } from "./xhr-transport.js";

/** The best that this runtime has: one that tells how much has left, or else its fetch. */
export const defaultTransport = (): Transport => {
  if (isNode()) return nodeTransport;
  return "XMLHttpRequest" in globalThis ? xhrTransport : fetchTransport;
};
