/*
 * The resumable protocol of Google Cloud Storage, without any I/O: what to ask storage, and what its responses mean.
 * https://docs.cloud.google.com/storage/docs/performing-resumable-uploads
 */
import { retryAfterMs } from "../transport/retry-delay.js";
import { encodeCrc32c, readCrc32c } from "./crc32c.js";
import type { StorageReport } from "./storage-report.js";

/** Every chunk but the last is a multiple of this many bytes. */
export const granule = 256 * 1024;

/** A request to storage, but for its URL and its body. */
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

/** The URL of the session that was started; undefined where the response names none. */
export const readStart = ({ status, headers }: StorageResponse, url: string): string | undefined => {
  const location = headers.get("location");
  if (location === null || !/^20[01]$/.test(`${status}`) || !URL.canParse(location, url)) return undefined;
  return new URL(location, url).href;
};

/** Sends a chunk. `crc` is the CRC32C of the whole file: with the last chunk it makes storage refuse a file that arrived otherwise. */
export const chunkRequest = ({ start, end, total }: Chunk, crc?: number): StorageRequest => ({
  method: "PUT",
  headers: {
    // An empty range cannot be written; without one, the request finishes a file whose bytes are all there.
    "content-range": start === end ? `bytes */${total}` : `bytes ${start}-${end - 1}/${total ?? "*"}`,
    ...(end === total && crc !== undefined && { "x-goog-hash": `crc32c=${encodeCrc32c(crc)}` }),
  },
});

/** Asks how much storage holds; where that is all of `total`, it also finishes the file. */
export const statusRequest = (total?: number): StorageRequest => ({
  method: "PUT",
  headers: { "content-range": `bytes */${total ?? "*"}` },
});

/** What a response to `chunkRequest` or `statusRequest` says. `now` is the time, for a `Retry-After` that is a date. */
export function readReport(response: StorageResponse, now: number): StorageReport {
  const { headers, text } = response;
  const overridden = response.status === 200 && headers.get("x-http-status-code-override");
  const status = Number(overridden || response.status);
  const retryLater = { kind: "busy", status, retryAfterMs: retryAfterMs(headers, now) } as const;

  if (status === 200 || status === 201) return readComplete(response, status);
  if (status === 308 && headers.get("location") === null) return readPartial(headers);
  if (status === 503) return readGap(text) ?? retryLater;
  if (status === 408 || status === 429 || (status >= 500 && status < 600)) return retryLater;
  if (status === 404 || status === 410) return { kind: "lost", status };
  if (status === 412 || (status === 400 && /BadDigest|x-goog-hash|crc32c|md5/i.test(text))) {
    return { kind: "mismatch", status };
  }
  if (status === 400 || status === 403) return { kind: /expired/i.test(text) ? "lost" : "refused", status };
  if (/^4/.test(`${status}`)) return { kind: "refused", status };
  // A hotel's network redirects to its own page.
  if (status === 302 || status === 303 || status === 307) return { kind: "foreign", status };
  return { kind: "unknown", status };
}

/** Only storage names a size, a hash or an upload; a proxy that says 200 does not. */
function readComplete({ headers, text }: StorageResponse, status: number): StorageReport {
  const object = readObject(text);
  const size = Number(headers.get("x-goog-stored-content-length") ?? object.size ?? Number.NaN);
  const crc32c = readCrc32c(headers.get("x-goog-hash") ?? `crc32c=${object.crc32c}`);
  const known = Number.isSafeInteger(size) || crc32c !== undefined || headers.get("x-guploader-uploadid");
  if (!known) return { kind: "foreign", status };
  return { kind: "complete", status, size: Number.isSafeInteger(size) ? size : undefined, crc32c };
}

const readObject = (text: string): { size?: unknown; crc32c?: unknown } => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {}; // a session of a signed URL sends no body, and a broken connection half of one
  }
};

/** A range that is absent may mean that storage holds nothing, or that it did not say; a page may be kept from reading it. */
function readPartial(headers: StorageResponse["headers"]): StorageReport {
  const range = headers.get("range");
  const last = range?.match(/^bytes=0-(\d{1,15})$/)?.[1];
  if (last === undefined) {
    return { kind: "partial", status: 308, range: range === null ? "absent" : "malformed", acknowledged: 0 };
  }
  return {
    kind: "partial",
    status: 308,
    range: "readable",
    acknowledged: Number(last) + 1,
    crc32c: readCrc32c(headers.get("x-goog-running-hash")),
    md5: headers.get("x-range-md5") ?? undefined,
  };
}

/** Storage says so of a chunk that begins beyond what it holds, with the status of a server that is busy. */
function readGap(text: string): StorageReport | undefined {
  const size = /already uploaded size of (\d{1,15}) byte/.exec(text)?.[1];
  return size === undefined ? undefined : { kind: "gap", status: 503, acknowledged: Number(size) };
}

/** Gives the session up. */
export const cancelRequest = (): StorageRequest => ({ method: "DELETE", headers: {} });

/** Whether the session is gone: 499 is how storage says that it was cancelled. */
export const readCancel = ({ status }: StorageResponse): boolean => [204, 404, 410, 499].includes(status);
