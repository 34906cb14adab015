import { createCall } from "../client/call.js";
import { InvalidArgumentError } from "../errors/errors.js";
import type { OnProgress } from "./progress.js";
import type { SessionStore } from "./session-store.js";
import type { Transport } from "./transports/transport.js";
import type { WaitOptions } from "./waits.js";

/** What may differ from upload to upload. */
export interface SessionOptions extends WaitOptions {
  /** An abort settles the upload at once, with the signal's own reason. Storage keeps what it holds. */
  readonly signal?: AbortSignal | undefined;
  /** Called with how far the upload has come. What it throws changes nothing. */
  readonly onProgress?: OnProgress | undefined;
  /** Where uploads that are under way are kept, so that a later upload of the same source goes on. Default: in memory. */
  readonly sessions?: SessionStore | undefined;
  /** Whether to ask first how much storage already holds. */
  readonly resume?: boolean | undefined;
  /** Sent to storage with every request. No credentials: a signed URL needs none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether to compute the CRC32C and to compare it with what storage holds. Default: true. */
  readonly checksum?: boolean | undefined;
  /** In bytes; rounded down to a multiple of 256 KiB. Default: as large as the API recommends at first, then as large as the link allows. */
  readonly chunkSize?: number | undefined;
  /** Sends to storage; any `fetch` does. Default: `node:http` in Node, XMLHttpRequest in pages, otherwise `fetch`. */
  readonly transport?: Transport | undefined;
  /** The hosts that may take bytes, with the hosts below them. Plain HTTP only on this machine. Default: storage.googleapis.com. */
  readonly trustedHosts?: readonly string[] | undefined;
}

export interface UploadOptions extends SessionOptions {
  /** A source of up to this many bytes goes to the API in one request. Default: 5 MiB; 0 sends every file to storage. */
  readonly directLimit?: number | undefined;
}

/** Refuses what can never work, before anything is sent. */
export function checkOptions(options: SessionOptions): void {
  const secret = Object.keys(options.headers ?? {}).find((name) =>
    /^(authorization|x-api-key|cookie)$/i.test(name),
  );
  if (secret) refuse(`headers.${secret}`, "must not go to storage");
  for (const name of ["chunkSize", "stallTimeoutMs", "noProgressTimeoutMs"] as const) {
    if (!((options[name] ?? 1) > 0)) refuse(name, "must be above 0");
  }
}

export const refuse = (argument: string, problem: string): never => {
  throw new InvalidArgumentError(argument, problem, createCall("upload"));
};
