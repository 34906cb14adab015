import { isNode, nodeTransport } from "./transports/node-transport.js";
import type { Transport } from "./transports/transport.js";
import { webTransport } from "./transports/web-transport.js";

/*
 * What an upload takes from Node where it runs there. `package.json` tells bundlers for browsers to take platform.browser.ts instead.
 */

export { condense } from "./condense.js";
export { differsByMd5 } from "./differs-by-md5.js";

export const defaultTransport = (): Transport => (isNode() ? nodeTransport : webTransport());
