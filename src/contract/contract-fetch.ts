import { checkedFetch } from "../../scripts/checker/checked-fetch.js";
import type { Violation } from "../../scripts/checker/violation.js";
import { description } from "./description.js";

export interface ContractFetchOptions {
  /** Takes the violations of each exchange that has any, warnings included. Without it, an exchange with errors throws. */
  onViolations?: (violations: readonly Violation[]) => void;
  /** Whether mistakes in requests count, too: `false` for tests that send wrong requests on purpose. Default: `true`. */
  checkRequests?: boolean;
  /** The server's clock, in milliseconds since 1970, for times that must lie in the future. Default: `Date.now`. */
  now?: () => number;
  /** Origins to which requests may go, besides https://api.aitronos.com and this machine: `https://staging.example.com`. */
  origins?: readonly string[];
  /** Hosts that a signed URL may have, besides storage.googleapis.com, with their port: `127.0.0.1:9000`. */
  storageHosts?: readonly string[];
  /** Response headers that pass though the contract names none of them, such as those of your own network: `x-team`. */
  acceptedHeaders?: readonly string[];
  /** How many milliseconds a response may take, its body included. Default: 5000. */
  timeoutMs?: number;
}

/**
 * A `fetch` that compares every exchange that passes with the contract, in both directions, and returns the response unchanged.
 * After an exchange with errors it throws a `ContractViolationError`, unless `onViolations` takes them.
 * Requests to a signed URL that a response has handed out pass unchecked: another server stands behind it.
 * @param fetch sends the requests. By default it is the global one; in a test, that of the server in the same process
 */
export function contractFetch(
  fetch: typeof globalThis.fetch = globalThis.fetch,
  { storageHosts, timeoutMs, ...options }: ContractFetchOptions = {},
): typeof globalThis.fetch {
  return checkedFetch(description, fetch, {
    ...options,
    ...(storageHosts && { moreHosts: storageHosts }),
    ...(timeoutMs !== undefined && { budget: timeoutMs }),
  });
}
