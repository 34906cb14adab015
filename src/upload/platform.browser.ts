import type * as Platform from "./platform.js";
import { webTransport } from "./transports/web-transport.js";

export const defaultTransport: typeof Platform.defaultTransport = webTransport;
export const haveMd5: typeof Platform.haveMd5 = async () => true;
/** A page may forbid WebAssembly, and its network is slower than tables. */
export const condense: typeof Platform.condense = (...same) => same;
