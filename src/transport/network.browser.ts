import type * as Network from "./network.js";

/** Browsers do not say why a fetch failed. */
export const isUnconnected: typeof Network.isUnconnected = () => false;
export const streamed: typeof Network.streamed = {};
