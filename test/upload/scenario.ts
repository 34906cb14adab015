import type { UploadProblem } from "../../src/errors/upload-error.js";
import type { Fault, SandboxOptions } from "../../src/sandbox/index.js";
import type { UploadOptions } from "../../src/upload/index.js";
import { scenariosOf } from "./scenario-files.js";

/**
 * `wait` lets virtual time pass. `crash` ends the process, `lose-response` the connection, once the server has done what it was asked.
 * `go-offline` and `go-online` are what a browser tells a page. `upload-again` starts a second upload of the same source.
 */
export type Action =
  | "abort"
  | "pause"
  | "resume"
  | "cancel"
  | "crash"
  | "lose-response"
  | "go-offline"
  | "go-online"
  | "change-source"
  | "truncate-source"
  | "break-source"
  | "upload-again"
  | { readonly wait: number };

/** What happens while an upload runs: before its n-th request to storage or to the API, and from then on. */
export interface Event {
  readonly before: { readonly storage?: number; readonly api?: number };
  readonly do: Action | readonly Action[];
}

/** One upload. */
export interface Run {
  readonly faults?: readonly Fault[];
  readonly events?: readonly Event[];
  readonly options?: Omit<UploadOptions, "signal" | "onProgress" | "sessions" | "transport">;
  /** To which store; `vs_abc123` by default. */
  readonly store?: string;
  /** What the session that the run before kept on disk holds instead. */
  readonly damage?: string;
  /** How much time has passed since the run before, in milliseconds. */
  readonly after?: number;
  readonly want: Outcome;
}

export interface Outcome {
  /** Absent where the file arrives. */
  readonly fails?: {
    readonly reason?: UploadProblem;
    readonly acknowledgedBytes?: number;
    /** The message, or a part of it. */
    readonly says: string;
  };
  /** Every request, and what came of it: for storage `Content-Range` and status, with the number of bytes that it holds. */
  readonly requests: readonly string[];
  /** How much time passes, in milliseconds; not checked where absent. */
  readonly takesMs?: number;
  /** The most bytes that reports of progress name as sent and not acknowledged; not checked where absent. */
  readonly ahead?: number;
  /** How many bytes of a `custom` source are read; not checked where absent. */
  readonly readBytes?: number;
}

/** One way in which an upload may go wrong, and what comes of it. */
export interface Scenario extends Run {
  readonly says: string;
  /** Of the file, in bytes. */
  readonly size: number;
  /** By default what can be read again and tells nothing of itself. A `file` tells that it has changed. `slow-stream` gives a piece every three minutes. */
  readonly source?: "blob" | "bytes" | "custom" | "file" | "stream" | "slow-stream";
  /** The file changes as soon as it has been read once. */
  readonly changesWhenRead?: boolean;
  /** How long a stream is said to be. */
  readonly declares?: number;
  /** The file begins with this many more bytes, which storage has already; nothing keeps or reads them. */
  readonly skips?: number;
  /** `session` sends the bytes alone; by default the file is registered too. */
  readonly through?: "session";
  /** Of `through: session`: whether it may ask for another session. By default it may. */
  readonly isRenewable?: boolean;
  /** What Get upload URL recommends; 524288 by default. */
  readonly chunkSize?: number;
  readonly storage?: SandboxOptions["storage"];
  /** `streams`, as node:http does, by default; `fetch` tells no progress; `page` is a page whose CORS hides the headers of storage. */
  readonly transport?: "streams" | "fetch" | "page";
  /** What a page learns where it asks whether the host of storage responds at all; absent where it cannot ask. */
  readonly reaches?: boolean;
  /** How far the clock of this machine is ahead of that of the servers, in milliseconds. */
  readonly skewMs?: number;
  /** `onProgress` throws, and rejects. */
  readonly failingCallback?: boolean;
  /** The result is asked for twice. */
  readonly awaitedTwice?: boolean;
  /** The same upload again, with what the one before left behind. */
  readonly then?: readonly Run[];
}

/** The scenarios of each row that one upload shows; those of folders are in folder-scenario.ts. */
export const scenarios = scenariosOf<Scenario>("ABCDEF");
