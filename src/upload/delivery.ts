import type { Patience } from "./patience.js";
import type { ProgressReporter } from "./progress.js";
import type { Runtime } from "./runtime.js";
import type { SessionStore } from "./session-store.js";
import type { Reader } from "./sources/upload-source.js";
import type { Transport } from "./transports/transport.js";
import type { SessionOptions } from "./upload-options.js";
import type { UploadRun } from "./upload-run.js";
import type { Waits } from "./waits.js";

/** What Get upload URL returns. */
export interface UploadSession {
  readonly upload_id: string;
  readonly signed_url: string;
  readonly chunk_size?: number;
  readonly expires_at?: string;
}

/** An upload of one source, wherever it goes. */
export interface Prepared {
  readonly reader: Reader;
  readonly transport: Transport;
  readonly waits: Waits;
  readonly runtime: Runtime;
  readonly patience: Patience;
  readonly progress: ProgressReporter;
  readonly run: UploadRun;
  readonly options: SessionOptions;
}

/** An upload of one source to storage. */
export interface Delivery extends Prepared {
  /** Where the session is kept, and under which key. */
  readonly store: SessionStore;
  readonly key: string;
  /** Gives an upload session: a new one each time, unless `opensOnce`. */
  readonly open: (signal: AbortSignal) => Promise<UploadSession>;
  readonly opensOnce?: boolean;
}
