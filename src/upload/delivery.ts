import type { Patience } from "./patience.js";
import type { ProgressReporter } from "./progress.js";
import type { SessionStore } from "./session-store.js";
import type { Reader } from "./sources/upload-source.js";
import type { StorageAccess } from "./storage.js";
import type { SessionOptions } from "./upload-options.js";
import type { UploadRun } from "./upload-run.js";

/** What Get upload URL returns. */
export interface UploadSession {
  readonly upload_id: string;
  readonly signed_url: string;
  readonly chunk_size?: number;
  readonly expires_at?: string;
}

/** An upload of one source to storage. */
export interface Delivery {
  readonly reader: Reader;
  readonly storage: StorageAccess;
  readonly patience: Patience;
  readonly progress: ProgressReporter;
  readonly run: UploadRun;
  readonly options: SessionOptions;
  /** Where the session is kept, and under which key. */
  readonly store: SessionStore;
  readonly key: string;
  /** Gives an upload session: a new one each time, unless `isRenewable` is false. */
  readonly open: (signal: AbortSignal) => Promise<UploadSession>;
  readonly isRenewable: boolean;
}
