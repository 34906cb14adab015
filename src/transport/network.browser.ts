import type * as Network from "./network.js";

/** Browsers do not say why a fetch failed. */
export const isUnconnected: typeof Network.isUnconnected = () => false;
export const isMistake: typeof Network.isMistake = () => false;

/** Every fetch of a page takes the forms of its browser. */
export const sendable: typeof Network.sendable = (init) => init;

export const onAbort: typeof Network.onAbort = (signal, stop) => {
  signal.addEventListener("abort", stop);
  return () => signal.removeEventListener("abort", stop);
};

export const hintAt: typeof Network.hintAt = () => "";
