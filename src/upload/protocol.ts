/*
 * The resumable protocol of Google Cloud Storage, without any I/O: what to ask storage, and what its responses mean.
 * https://docs.cloud.google.com/storage/docs/performing-resumable-uploads
 */
import type { UploadProblem } from "../errors/upload-error.js";
import { retryAfterMs } from "../transport/retry-delay.js";
import { encodeCrc32c, readCrc32c } from "./crc32c.js";
import type { Failure, Partial, StorageReport } from "./storage-report.js";

/** Every chunk but the last is a multiple of this many bytes. */
export const granule = 256 * 1024;

/** A request to storage, without its URL and its body. */
export interface StorageRequest {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly headers: Readonly<Record<string, string>>;
}

/** What is read of a response of storage. */
export interface StorageResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** The body. */
  readonly text: string;
}

/** Bytes of the file from `start` to before `end`; `total` is absent as long as the length of a stream is unknown. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly total?: number | undefined;
}

/** Whether a signed URL is only the permission to start a session, with `startRequest`: it is signed and names no session yet. */
export const needsStart = (url: string): boolean =>
  /^(?!.*[?&]upload_id=).*[?&](x-goog-)?signature=/i.test(url);

export const startRequest = (): StorageRequest => ({
  method: "POST",
  headers: { "x-goog-resumable": "start" },
});

/** The URL of the session that was started, or why there is none. */
export function readStart(response: StorageResponse, url: string, now: number): string | StorageReport {
  const { status, headers } = response;
  const location = headers.get("location");
  if (!/^20[01]$/.test(`${status}`)) return readReport(response, now);
  if (location !== null && URL.canParse(location, url)) return new URL(location, url).href;
  // Storage has created something; a hotel's network only says that all is well.
  if (status === 200) return { kind: "foreign", status };
  return failed("protocol", "storage names no session (in a page, CORS may hide it)", status);
}

/**
 * Sends a chunk; one without bytes asks how much storage holds, and finishes a file that is all there. With the last chunk goes the CRC32C of
 * the whole file, so that storage refuses one that arrived otherwise.
 */
export const chunkRequest = ({ start, end, total }: Chunk, crc?: number): StorageRequest => ({
  method: "PUT",
  headers: {
    "content-range": `bytes ${start === end ? "*" : `${start}-${end - 1}`}/${total ?? "*"}`,
    ...(crc !== undefined && { "x-goog-hash": `crc32c=${encodeCrc32c(crc)}` }),
  },
});

/** What a response to `chunkRequest` says. `now` is the time, for a `Retry-After` that is a date. */
export function readReport(response: StorageResponse, now: number): StorageReport {
  const { headers, text } = response;
  const overridden = response.status === 200 && headers.get("x-http-status-code-override");
  const status = Number(overridden || response.status);

  if (status === 200 || status === 201) return readComplete(response, status);
  if (status === 308 && headers.get("location") === null) return readPartial(headers);
  const said = `${status} ${text}`;
  // Storage says so of a chunk that begins beyond what it holds, with the status of a server that is busy.
  const held = /^503.*already uploaded size of (\d{1,15}) byte/s.exec(said)?.[1];
  if (held) return { kind: "gap", status, acknowledged: Number(held) };
  if (/^(408|429|5)/.test(said)) return { kind: "busy", status, retryAfterMs: retryAfterMs(headers, now) };
  // A hotel's network redirects to its own page.
  if (/^30[237]/.test(said)) return { kind: "foreign", status };
  if (/^(404|410|40[03].*expired)/is.test(said))
    return failed("session-lost", "storage no longer has the upload session", status);
  if (/^(412|400.*(BadDigest|x-goog-hash|crc32c|md5))/is.test(said))
    return failed("checksum-mismatch", "storage holds other bytes than were sent", status);
  return /^4/.test(said)
    ? failed("refused", "storage refused the upload", status)
    : failed("protocol", "storage responded unexpectedly", status);
}

const failed = (reason: UploadProblem, problem: string, status: number): Failure => ({
  kind: "failed",
  status,
  reason,
  problem: `${problem} (${status})`,
});

/** Only storage names a size, a hash or an upload; a proxy that says 200 does not. */
function readComplete({ headers, text }: StorageResponse, status: number): StorageReport {
  const object = readObject(text);
  const named = Number(headers.get("x-goog-stored-content-length") ?? object.size);
  const size = Number.isSafeInteger(named) ? named : undefined;
  const crc32c = readCrc32c(headers.get("x-goog-hash") ?? `crc32c=${object.crc32c}`);
  const isKnown = size !== undefined || crc32c || headers.get("x-guploader-uploadid");
  return isKnown ? { kind: "complete", status, size, crc32c } : { kind: "foreign", status };
}

const readObject = (text: string): { size?: unknown; crc32c?: unknown } => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {}; // a session of a signed URL sends no body, and a broken connection sends half of one
  }
};

/** A range that is absent may mean that storage holds nothing, or that it did not say; a page may be kept from reading it. */
function readPartial(headers: StorageResponse["headers"]): Partial {
  const text = headers.get("range");
  const last = text?.match(/^bytes=0-(\d{1,15})$/)?.[1];
  return {
    kind: "partial",
    status: 308,
    range: last ? "readable" : text === null ? "absent" : "malformed",
    acknowledged: last ? Number(last) + 1 : 0,
    crc32c: last && readCrc32c(headers.get("x-goog-running-hash")),
    md5: (last && headers.get("x-range-md5")) ?? undefined,
  };
}

/** Gives the session up. Storage says 499, and 404 or 410 where it has no such session: nothing is left to do, whatever it says. */
export const cancelRequest = (): StorageRequest => ({ method: "DELETE", headers: {} });
