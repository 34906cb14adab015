import { describe, expect, it } from "vitest";
import * as protocol from "../../src/upload/protocol.js";

type StorageResponse = protocol.StorageResponse;

const now = Date.parse("2025-06-15T10:00:00Z");
const failed =
  (reason: string, problem: string) =>
  (status: number): object => ({ kind: "failed", status, reason, problem: `${problem} (${status})` });
const lost = failed("session-lost", "storage no longer has the upload session");
const mismatch = failed("checksum-mismatch", "storage holds other bytes than were sent");
const refused = failed("refused", "storage refused the upload");
const unknown = failed("protocol", "storage responded unexpectedly");
const unnamed = failed("protocol", "storage names no session (in a page, CORS may hide it)");

const response = (status: number, headers: Record<string, string> = {}, text = "") => ({
  status,
  headers: new Headers(headers),
  text,
});
const gap =
  "Invalid request.  According to the Content-Range header, the upload offset is 524288 byte(s), which exceeds already uploaded size of 262144 byte(s).";

describe("a chunk", () => {
  it.each([
    [{ start: 0, end: 262144, total: 300000 }, "bytes 0-262143/300000"],
    [{ start: 262144, end: 300000, total: 300000 }, "bytes 262144-299999/300000"],
    [{ start: 0, end: 262144 }, "bytes 0-262143/*"],
    [{ start: 0, end: 1, total: 1 }, "bytes 0-0/1"],
    [{ start: 0, end: 0, total: 0 }, "bytes */0"],
    [{ start: 0, end: 0, total: 300000 }, "bytes */300000"],
    [{ start: 0, end: 0 }, "bytes */*"],
    [{ start: 262144, end: 262144, total: 262144 }, "bytes */262144"],
    [{ start: 5_000_000_000, end: 5_000_262_144, total: 6e9 }, "bytes 5000000000-5000262143/6000000000"],
  ])("%o is named %s", (chunk, range) => {
    expect(protocol.chunkRequest(chunk)).toEqual({ method: "PUT", headers: { "content-range": range } });
  });

  it("carries the hash of the file if it is the last, and not before", () => {
    const crc = 0xe3069283;
    expect(protocol.chunkRequest({ start: 0, end: 9, total: 9 }, crc).headers).toMatchObject({
      "x-goog-hash": "crc32c=4waSgw==",
    });
    expect(protocol.chunkRequest({ start: 0, end: 8, total: 9 }).headers).not.toHaveProperty("x-goog-hash");
  });
});

describe("a report", () => {
  const partial = { kind: "partial", status: 308, crc32c: undefined, md5: undefined };
  const complete = { kind: "complete", status: 200, size: undefined, crc32c: undefined };
  const object = '{"size":"9","crc32c":"4waSgw=="}';

  const reports: (readonly [string, StorageResponse, object])[] = [
    [
      "that the file is whole",
      response(200, { "x-goog-stored-content-length": "9" }),
      { ...complete, size: 9 },
    ],
    [
      "that it was made",
      response(201, { "x-goog-stored-content-length": "9" }),
      { ...complete, status: 201, size: 9 },
    ],
    [
      "with a hash alone",
      response(200, { "x-goog-hash": "crc32c=4waSgw==" }),
      { ...complete, crc32c: "4waSgw==" },
    ],
    ["with an ID alone", response(200, { "x-guploader-uploadid": "a" }), complete],
    ["with an object", response(200, {}, object), { ...complete, size: 9, crc32c: "4waSgw==" }],
    ["with a cut object", response(200, { "x-guploader-uploadid": "a" }, object.slice(0, 9)), complete],
    ["of a proxy", response(200, {}, "<html>Welcome to our hotel</html>"), { kind: "foreign", status: 200 }],
    ["of nothing", response(200), { kind: "foreign", status: 200 }],
    [
      "of what it holds",
      response(308, { range: "bytes=0-262143" }),
      { ...partial, range: "readable", acknowledged: 262144 },
    ],
    [
      "of one byte",
      response(308, { range: "bytes=0-0" }),
      { ...partial, range: "readable", acknowledged: 1 },
    ],
    [
      "with hashes",
      response(308, { range: "bytes=0-8", "x-goog-running-hash": "crc32c=4waSgw==", "x-range-md5": "e48f" }),
      { ...partial, range: "readable", acknowledged: 9, crc32c: "4waSgw==", md5: "e48f" },
    ],
    ["without a range", response(308), { ...partial, range: "absent", acknowledged: 0 }],
    ...["bytes=0-", "bytes 0-5", "bytes=5-9", "bytes=0-5,7-9", "0-5", "bytes=0-9999999999999999"].map(
      (range) =>
        [
          `of ${range}`,
          response(308, { range }),
          { ...partial, range: "malformed", acknowledged: 0 },
        ] as const,
    ),
    [
      "that hides its 308",
      response(200, { "x-http-status-code-override": "308", range: "bytes=0-8" }),
      { ...partial, range: "readable", acknowledged: 9 },
    ],
    ["of a gap", response(503, {}, gap), { kind: "gap", status: 503, acknowledged: 262144 }],
    ...[408, 429, 500, 502, 503, 504, 599].map(
      (status) =>
        [`of ${status}`, response(status), { kind: "busy", status, retryAfterMs: undefined }] as const,
    ),
    ["with a wait", response(429, { "retry-after": "7" }), { kind: "busy", status: 429, retryAfterMs: 7000 }],
    [
      "with a date",
      response(503, { "retry-after": "Sun, 15 Jun 2025 10:00:09 GMT" }),
      { kind: "busy", status: 503, retryAfterMs: 9000 },
    ],
    ["of 404", response(404), lost(404)],
    ["of 410", response(410), lost(410)],
    ["of an expired token", response(400, {}, "<Code>ExpiredToken</Code>"), lost(400)],
    ["of an expired request", response(403, {}, "Request has expired"), lost(403)],
    ["of 412", response(412), mismatch(412)],
    ["of a bad digest", response(400, {}, "<Code>BadDigest</Code>"), mismatch(400)],
    ["of a wrong hash", response(400, {}, "crc32c does not match"), mismatch(400)],
    ...[400, 401, 403, 405, 413, 499].map(
      (status) => [`of ${status}`, response(status, {}, "No."), refused(status)] as const,
    ),
    ...[302, 303, 307].map(
      (status) => [`of ${status}`, response(status, { location: "/" }), { kind: "foreign", status }] as const,
    ),
    ...[101, 204, 300, 301, 304, 305, 399, 600].map(
      (status) => [`of ${status}`, { ...response(200), status }, unknown(status)] as const,
    ),
    ["of a 308 that leads elsewhere", response(308, { location: "/" }), unknown(308)],
  ];
  it.each(reports)("%s", (_, given, report) => {
    expect(protocol.readReport(given, now)).toEqual(report);
  });
});

describe("a signed URL", () => {
  it.each([
    ["https://storage.googleapis.com/b/o?X-Goog-Algorithm=a&X-Goog-Signature=s", true],
    ["https://storage.googleapis.com/b/o?GoogleAccessId=a&Signature=s", true],
    ["https://storage.googleapis.com/b/o?upload_id=1", false],
    ["https://storage.googleapis.com/b/o?X-Goog-Signature=s&upload_id=1", false],
    ["https://storage.googleapis.com/b/o", false],
  ])("%s has to be started: %s", (url, needed) => {
    expect(protocol.needsStart(url)).toBe(needed);
  });

  it("is started with a request that has no body", () => {
    expect(protocol.startRequest()).toEqual({ method: "POST", headers: { "x-goog-resumable": "start" } });
  });

  const url = "https://storage.googleapis.com/b/o?X-Goog-Signature=s";
  it.each([
    [
      response(201, { location: "https://storage.googleapis.com/b/o?upload_id=1" }),
      "https://storage.googleapis.com/b/o?upload_id=1",
    ],
    [response(200, { location: "/b/o?upload_id=1" }), "https://storage.googleapis.com/b/o?upload_id=1"],
    [response(201), unnamed(201)],
    [response(201, { location: "http://" }), unnamed(201)],
    [response(200), { kind: "foreign", status: 200 }],
    [response(302, { location: "/portal" }), { kind: "foreign", status: 302 }],
    [response(503), { kind: "busy", status: 503, retryAfterMs: undefined }],
    [response(403, {}, "Request has expired"), lost(403)],
    [
      response(308, { range: "bytes=0-8" }),
      { kind: "partial", status: 308, range: "readable", acknowledged: 9, crc32c: undefined, md5: undefined },
    ],
    [response(503, {}, gap), { kind: "gap", status: 503, acknowledged: 262144 }],
  ])("names its session in %o: %o", (given, session) => {
    expect(protocol.readStart(given, url, now)).toEqual(session);
  });
});

describe("the end of a session", () => {
  it("is asked for with DELETE", () => {
    expect(protocol.cancelRequest()).toEqual({ method: "DELETE", headers: {} });
  });
});
