import { setTimeout } from "node:timers/promises";
import { isLoopback } from "../checker/loopback.js";
import type { Provocation } from "./probe.js";
import { strictFetch } from "./strict-fetch.js";

/** The server that is asked. */
export interface Target {
  url: string;
  fetch: typeof globalThis.fetch;
  /** Its name in reports. */
  name: string;
  /** It is the sandbox of this run: it has no accounts, follows every example, and fails on request. */
  own: boolean;
  /** It has accounts, so it refuses an unknown credential. A server on this machine may have none, like the sandbox. */
  accounts: boolean;
  /** Hosts that it may name in place of those of the description. */
  hosts: readonly string[];
  /** Its clock, in milliseconds since 1970. */
  now(): number;
  /** Makes the next request fail as asked; `false` where that is impossible. */
  provoke(provocation: Provocation): boolean;
  /** Lets what is made next reach a state, the value of each runtime expression of `x-when`; `false` where that is impossible. */
  reach(state: Readonly<Record<string, unknown>>): boolean;
  /** Lets this many milliseconds pass. */
  pass(milliseconds: number): Promise<void>;
}

/** Any server but the sandbox. One on this machine may name itself as the host of what it hands out, as the sandbox does. */
export const serverAt = (url: string, fetch: Target["fetch"] = strictFetch): Target => ({
  url,
  fetch,
  name: url,
  own: false,
  accounts: !isLoopback(new URL(url)),
  hosts: isLoopback(new URL(url)) ? [new URL(url).host] : [],
  now: Date.now,
  provoke: () => false,
  reach: () => false,
  pass: setTimeout,
});
