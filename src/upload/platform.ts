import { isNode, nodeTransport } from "./transports/node-transport.js";
import type { Transport } from "./transports/transport.js";
import { webTransport } from "./transports/web-transport.js";

/*
 * What an upload takes from Node where it runs there. `package.json` tells bundlers for browsers to take platform.browser.ts instead.
 */

export const defaultTransport = (): Transport => (isNode() ? nodeTransport : webTransport());

export interface Md5 {
  update(bytes: Uint8Array): unknown;
  digest(encoding: "hex"): string;
}

/** Undefined where the runtime has none: the web platform knows no MD5. */
export const createMd5 = (): Md5 | undefined =>
  globalThis.process?.getBuiltinModule?.("node:crypto")?.createHash("md5");
