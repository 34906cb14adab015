import type { FetchInit, FetchResponse } from "../../transport/fetch.js";

/** What an upload reads of a response. */
export type TransportResponse = Omit<FetchResponse, "ok">;

/** What goes to storage. `body` is a Uint8Array or a Blob; for a transport that streams, an iterable of pieces. */
export interface TransportInit extends FetchInit {
  /** The size of the body in bytes. */
  readonly size: number;
  /** Called with the number of bytes of the body that have left so far, by a transport that knows. */
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Sends to storage. Any fetch is one. */
export interface Transport {
  (url: string, init: TransportInit): Promise<TransportResponse>;
  /** Takes a body piece by piece. */
  readonly streams?: boolean;
  /** Calls `onSent`. */
  readonly reports?: boolean;
  /** Runs in a page: CORS decides which headers of a response it may read and which of a request it may send. */
  readonly inPage?: boolean;
  /** Whether the host of a URL responds at all, also where CORS hides the response from this page. */
  readonly reaches?: (url: string) => Promise<boolean>;
}
