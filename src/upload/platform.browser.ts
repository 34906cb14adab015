import type * as Platform from "./platform.js";
import { webTransport } from "./transports/web-transport.js";

export const defaultTransport: typeof Platform.defaultTransport = webTransport;
/** The web platform has no MD5. */
export const differsByMd5: typeof Platform.differsByMd5 = async () => false;
/** A page may forbid WebAssembly, and its network is slower than tables. */
export const condense: typeof Platform.condense = (...same) => same;
