import type { components } from "../../../generated/types.js";
import type { CorsPolicy } from "../cors.js";

/** What an upload session is opened for. */
export interface Upload {
  readonly upload_id: string;
  readonly organization_id: string;
  readonly store_id: string;
  readonly file: components["schemas"]["UploadUrlRequest"];
  readonly expires: Date;
  /** The `Origin` of the request that opened it. */
  readonly origin: string | null;
}

/** The state of an upload. */
export type UploadState =
  | { readonly kind: "unknown" }
  | { readonly kind: "expired" | "cancelled" | "complete"; readonly upload: Upload }
  /** `received`: how many bytes are there. */
  | { readonly kind: "incomplete"; readonly upload: Upload; readonly received: number };

/** What arrived at a signed URL. */
export interface Arrival {
  /** As the bytes were sent. */
  readonly content_type: string;
  /** All bytes of the file; they may lie on disk. */
  readonly content: Blob;
}

/** How storage behaves where Google's documentation leaves it open, or where it depends on how the session was opened. */
export interface StorageOptions {
  /**
   * `session` (default): the signed URL is the session itself and takes `PUT`. `start`: it takes one `POST` with
   * `x-goog-resumable: start`, whose response names the session in `Location`.
   */
  signedUrl?: "session" | "start";
  /** `empty` (default): headers alone say that the file is complete, as for signed URLs. `resource`: JSON, as for sessions of the JSON API. */
  finalResponse?: "empty" | "resource";
  /**
   * What pages may do. `open` (default): every origin may send and read. `range-hidden`: the headers of storage cannot be read, as where a
   * bucket exposes none. `origin-of-session`: only the origin that asked the API for the upload URL may send, as Google binds a session.
   */
  cors?: "open" | "range-hidden" | "origin-of-session";
  /** The chunk size that Get upload URL recommends, in bytes, whether it is legal or not; 8 MiB by default. */
  chunkSize?: number;
}

/** Where signed URLs lead. */
export interface Storage {
  readonly chunkSize: number;
  /** Opens a place for one file. Returns its signed URL, from the name of the object on. */
  open(upload: Upload): string;
  state(upload_id: string): UploadState;
  /** Responds to a request to any signed URL or session. @throws BrokenConnection */
  respond(request: Request, signal?: AbortSignal): Promise<Response>;
  corsFor(url: URL, origin: string): CorsPolicy;
  /** Deletes the bytes of an upload, whose session is over from then on. */
  drop(upload_id: string): void;
  /** Deletes every byte. */
  close(): void;
}
