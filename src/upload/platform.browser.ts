import type * as Platform from "./platform.js";
import { webTransport } from "./transports/web-transport.js";

export const defaultTransport: typeof Platform.defaultTransport = webTransport;
export const createMd5: typeof Platform.createMd5 = () => undefined;
