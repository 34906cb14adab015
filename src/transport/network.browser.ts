import type * as Network from "./network.js";

/** Browsers do not say why a fetch failed. */
export const neverConnected: typeof Network.neverConnected = /(?!)/;
export const streamed: typeof Network.streamed = {};
