import type { components } from "../../generated/types.js";

/** What an upload session is opened for. */
export interface Upload {
  upload_id: string;
  organization_id: string;
  store_id: string;
  file: components["schemas"]["UploadUrlRequest"];
  expires: Date;
}

/** A file whose bytes the sandbox has. */
export interface StoredFile {
  upload_id: string;
  organization_id: string;
  store_id: string;
  file_name: string;
  /** As the upload session was asked for. */
  mime_type: string;
  relative_path?: string;
  /** As the bytes were sent. */
  content_type: string;
  bytes: Uint8Array;
}

/** Where signed URLs lead: one protocol for the bytes. */
export interface Storage {
  /** Opens a place for one file; returns the secret at the end of its signed URL. */
  open(upload: Upload): string;
  /** Responds to any request to the signed URL that ends with `secret`. */
  respond(secret: string, request: Request): Promise<Response>;
}
