import type * as Platform from "./platform.js";
import { webTransport } from "./transports/web-transport.js";

export const defaultTransport: typeof Platform.defaultTransport = webTransport;
export const haveMd5: typeof Platform.haveMd5 = async () => true;
