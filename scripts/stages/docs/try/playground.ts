/** A request as `fetch` takes it. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A server that runs in the page. */
export interface PageServer {
  fetch: Send;
  /**
   * Sets what breaks from now on; nothing without a fault. `fault` is an error code of the description, or a name of `Playground.faults`.
   */
  breakWith(fault: string | undefined, times: number): void;
}

/** How a call is sent. */
export interface CallOptions {
  fetch: Send;
  accessToken: string;
  /** The address, where it is not that of the description. */
  baseUrl?: string;
  /** Called before the client sends a request again. */
  onRetry(waitMs: number): void;
}

/** What the form of an operation runs: `playground.ts` beside the description exports it. */
export interface Playground {
  /** Starts a server in which the example of this operation succeeds. */
  start(operationId: string): PageServer;
  /** Makes a call with the client; rejects with what the client throws. */
  call(method: string, args: object, options: CallOptions): Promise<unknown>;
  /** What the server can break beside returning an error code: each name, and what happens. */
  faults: Readonly<Record<string, string>>;
}
