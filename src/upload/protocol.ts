/*
 * The resumable protocol of Google Cloud Storage, without any I/O: what to ask storage, and what its responses mean.
 * https://docs.cloud.google.com/storage/docs/performing-resumable-uploads
 */
import { retryAfterMs } from "../transport/retry-delay.js";
import { encodeCrc32c, readCrc32c } from "./crc32c.js";
import type { Failure, Foreign, Partial, Passing, StorageReport } from "./storage-report.js";

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
  /[?&](x-goog-)?signature=/i.test(url) && !/[?&]upload_id=/i.test(url);

export const startRequest = (): StorageRequest => ({
  method: "POST",
  headers: { "x-goog-resumable": "start" },
});

/** The URL of the session that was started, or why there is none. */
export function readStart(response: StorageResponse, url: string, now: number): string | Passing | Failure {
  const { status, headers } = response;
  if (status !== 200 && status !== 201) {
    const report = readReport(response, now);
    // Complete is 200 or 201 alone.
    return "acknowledged" in report ? { kind: "unknown", status } : (report as Passing | Failure);
  }
  const location = headers.get("location");
  if (location !== null && URL.canParse(location, url)) return new URL(location, url).href;
  // Storage has created something; a hotel's network only says that all is well.
  return { kind: status === 201 ? "unnamed" : "foreign", status };
}

/**
 * Sends a chunk; one without bytes asks how much storage holds, and finishes a file that is all there. `crc` is the CRC32C of the whole
 * file: with the last chunk, it makes storage refuse a file that arrived differently.
 */
export const chunkRequest = ({ start, end, total }: Chunk, crc?: number): StorageRequest => ({
  method: "PUT",
  headers: {
    "content-range": `bytes ${start === end ? "*" : `${start}-${end - 1}`}/${total ?? "*"}`,
    ...(end === total && crc !== undefined && { "x-goog-hash": `crc32c=${encodeCrc32c(crc)}` }),
  },
});

/** What a response to `chunkRequest` says. `now` is the time, for a `Retry-After` that is a date. */
export function readReport(response: StorageResponse, now: number): StorageReport {
  const { headers, text } = response;
  const overridden = response.status === 200 && headers.get("x-http-status-code-override");
  const status = Number(overridden || response.status);

  if (status === 200 || status === 201) return readComplete(response, status);
  if (status === 308 && headers.get("location") === null) return readPartial(headers);
  // How storage refuses a chunk that begins beyond what it holds: with the status of a busy server.
  const held = /already uploaded size of (\d{1,15}) byte/.exec(text)?.[1];
  if (status === 503 && held) return { kind: "gap", status, acknowledged: Number(held) };
  if (/^(408|429|5..)$/.test(`${status}`))
    return { kind: "busy", status, retryAfterMs: retryAfterMs(headers, now) };
  return { kind: endOf(status, text), status };
}

function endOf(status: number, text: string): (Failure | Foreign)["kind"] {
  const is = (statuses: RegExp) => statuses.test(`${status}`);
  if (is(/^4(04|10)$/) || (is(/^40[03]$/) && /expired/i.test(text))) return "lost";
  if (status === 412 || (status === 400 && /BadDigest|x-goog-hash|crc32c|md5/i.test(text))) return "mismatch";
  if (is(/^4/)) return "refused";
  // A hotel's network redirects to its own page.
  return is(/^30[237]$/) ? "foreign" : "unknown";
}

/** Only storage names a size, a hash or an upload; a proxy that says 200 does not. */
function readComplete({ headers, text }: StorageResponse, status: number): StorageReport {
  const object = readObject(text);
  const named = Number(headers.get("x-goog-stored-content-length") ?? object.size ?? Number.NaN);
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
  const partial = { kind: "partial", status: 308 } as const;
  if (last === undefined)
    return { ...partial, range: text === null ? "absent" : "malformed", acknowledged: 0 };
  const crc32c = readCrc32c(headers.get("x-goog-running-hash"));
  const md5 = headers.get("x-range-md5") ?? undefined;
  return { ...partial, range: "readable", acknowledged: Number(last) + 1, crc32c, md5 };
}

/** Gives the session up. */
export const cancelRequest = (): StorageRequest => ({ method: "DELETE", headers: {} });

/** Whether the session is gone: 499 is how storage says that it was cancelled. */
export const readCancel = ({ status }: StorageResponse): boolean => [204, 404, 410, 499].includes(status);
