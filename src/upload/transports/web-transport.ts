import { fetchTransport } from "./fetch-transport.js";
import type { Transport } from "./transport.js";
import { xhrTransport } from "./xhr-transport.js";

/** The best of the web platform: in pages the one that tells how much has left, otherwise fetch. */
export const webTransport = (): Transport => ("XMLHttpRequest" in globalThis ? xhrTransport : fetchTransport);
