import { isNode, nodeTransport } from "./transports/node-transport.js";
import type { Transport } from "./transports/transport.js";
import { webTransport } from "./transports/web-transport.js";

/*
 * What an upload takes from Node where it runs there. `package.json` tells bundlers for browsers to take platform.browser.ts instead.
 */

export { condense } from "./condense.js";

export const defaultTransport = (): Transport => (isNode() ? nodeTransport : webTransport());

/** Whether these bytes have this MD5. Where the runtime has none, as the web platform, they are taken to. */
export async function haveMd5(
  pieces: AsyncIterable<Uint8Array>,
  md5: string,
  signal: AbortSignal,
): Promise<boolean> {
  const hash = globalThis.process?.getBuiltinModule?.("node:crypto")?.createHash("md5");
  if (!hash) return true;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest("hex") === md5;
}
