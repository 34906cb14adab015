import type { components } from "../../../generated/types.js";

/** What an upload session is opened for. */
export interface Upload {
  readonly upload_id: string;
  readonly organization_id: string;
  readonly store_id: string;
  readonly file: components["schemas"]["UploadUrlRequest"];
  readonly expires: Date;
}

/** What became of an upload session. */
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

/** Where signed URLs lead: one protocol for the bytes. */
export interface Storage {
  /** Opens a place for one file; returns the secret at the end of its signed URL. */
  open(upload: Upload): string;
  /** Responds to any request to the signed URL that ends with `secret`. */
  respond(secret: string, request: Request): Promise<Response>;
  state(uploadId: string): UploadState;
  /** Removes what lies on disk. */
  close(): Promise<void>;
}
