//#region scripts/description/source-position.d.ts
/** A place in the files of the description; `file` is relative to the working directory. */
interface SourcePosition {
  file: string;
  line: number;
  column: number;
}
//#endregion
//#region scripts/checker/violation.d.ts
/** Where a server or a client does not do what the description says, or where a server describes itself differently. */
interface Violation {
  rule: string;
  /** A warning is worth a look, and breaks nothing that the documentation promises. */
  severity: "error" | "warning";
  side: "request" | "response" | "description";
  operationId: string | undefined;
  status: number | undefined;
  /** What is wrong: a JSON pointer into the body, or the name of a header or parameter. */
  at: string;
  expected: string;
  found: string;
  /** JSON pointer into the description, through its references. */
  pointer: string;
  source: SourcePosition | undefined;
  /** A curl command that sends the same request; secrets are named, not shown. */
  reproduce: string;
}
/** A violation in three lines: what is wrong, its line in the description, a command that reproduces it. */
declare function describeViolation(violation: Violation): string;
/** Thrown by a contract fetch to which no one else listens. */
declare class ContractViolationError extends Error {
  readonly violations: readonly Violation[];
  readonly name = "ContractViolationError";
  constructor(violations: readonly Violation[]);
}
//#endregion
//#region src/contract/contract-fetch.d.ts
interface ContractFetchOptions {
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
declare function contractFetch(fetch?: typeof globalThis.fetch, {
  storageHosts,
  timeoutMs,
  ...options
}?: ContractFetchOptions): typeof globalThis.fetch;
//#endregion
export { type ContractFetchOptions, ContractViolationError, type SourcePosition, type Violation, contractFetch, describeViolation };