import { isLoopback } from "../checker/loopback.js";
import type { Provocation } from "./probe.js";
import { strictFetch } from "./strict-fetch.js";

/** The server that is asked. */
export interface Target {
  url: string;
  fetch: typeof globalThis.fetch;
  /** How reports call it. */
  name: string;
  /** It is the sandbox of this very run: it has no accounts, keeps to every example, and breaks on request. */
  own: boolean;
  /** Somebody has to be known to it. One on this machine may have no accounts, as the sandbox. */
  accounts: boolean;
  /** Hosts that it may name in place of those of the description. */
  hosts: readonly string[];
  /** Makes the next request fail as asked; `false` where that is impossible. */
  provoke(provocation: Provocation): boolean;
}

/** A server of somebody else. One on this machine may name itself as the host of what it hands out, as the sandbox does. */
export const serverAt = (url: string): Target => ({
  url,
  fetch: strictFetch,
  name: url,
  own: false,
  accounts: !isLoopback(new URL(url)),
  hosts: isLoopback(new URL(url)) ? [new URL(url).host] : [],
  provoke: () => false,
});
