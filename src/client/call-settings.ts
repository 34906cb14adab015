import type { Fetch } from "../transport/fetch.js";
import type { Identity } from "../transport/with-auth.js";
import type { Logger } from "./logger.js";
import type { HeadersOption } from "./read-headers.js";

/** A generated operation, seen without its types. */
export type Operation = (
  args: object,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** What a client's calls have in common. */
export interface ClientSettings extends Identity {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly logger?: Logger | undefined;
}

/** The same, with the operations and the sender that builds their requests. */
export interface CallSettings extends ClientSettings {
  readonly operations: Readonly<Record<string, Operation>>;
}

/** What may differ from call to call. */
export interface CallOptions {
  /** An abort settles the call at once, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** One deadline over everything: credentials, all attempts, the waits between them, bodies. */
  readonly timeoutMs?: number | undefined;
  /** Sent in addition to those of the client. `Authorization` and `X-API-Key` replace the client's own credential in this call. */
  readonly headers?: HeadersOption | undefined;
}
