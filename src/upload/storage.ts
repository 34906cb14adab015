import type { PrefixChecksum } from "./prefix-checksum.js";
import type { StorageRequest, StorageResponse } from "./protocol.js";
import type { Runtime } from "./runtime.js";
import { type Reader, SourceError } from "./sources/upload-source.js";
import type { Silent } from "./storage-report.js";
import type { Transport } from "./transports/transport.js";
import type { UploadRun } from "./upload-run.js";
import type { Waits } from "./waits.js";
import { type Signs, withWatchdog } from "./with-watchdog.js";

/** How requests get to storage, and no credential with them. */
export interface StorageAccess {
  readonly transport: Transport;
  readonly headers: Readonly<Record<string, string>>;
  readonly waits: Waits;
  readonly runtime: Runtime;
}

/** The body of a request: bytes of a source. */
export interface Body {
  readonly reader: Reader;
  readonly checksum: PrefixChecksum | undefined;
  readonly start: number;
  readonly end: number;
  /** Called with the number of bytes that have left. */
  readonly onSent: (bytes: number) => void;
}

/** Sends one request, and reads what storage says; no response is a report, too. Rejects where the source fails, and at an abort. */
export async function askStorage<Report>(
  { storage, run }: { storage: StorageAccess; run: UploadRun },
  url: string,
  request: StorageRequest,
  read: (response: StorageResponse, now: number) => Report,
  signal: AbortSignal,
  body?: Body,
): Promise<Report | Silent> {
  run.sent();
  try {
    const response = await send(storage, url, request, signal, body);
    const now = storage.runtime.time();
    run.received(response, now);
    return read(response, now);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof SourceError) throw cause;
    return { kind: "silent", cause };
  }
}

/** Sends a request under a watchdog. */
function send(
  { transport, headers, waits, runtime }: StorageAccess,
  url: string,
  request: StorageRequest,
  signal: AbortSignal,
  body?: Body,
): Promise<StorageResponse> {
  const size = body ? body.end - body.start : 0;
  const watch = { size, reports: transport.reports ?? false, waits, runtime, signal };
  return withWatchdog(watch, async (signs) => {
    const init = {
      ...request,
      headers: { ...headers, ...request.headers },
      redirect: "manual",
      signal: signs.signal,
      size,
      onSent: (bytes: number) => {
        signs.sent(bytes);
        body?.onSent(bytes);
      },
      ...(body && size > 0 && { body: await bodyFor(transport, body, signs) }),
    } as const;
    const response = await transport(url, init);
    if (!transport.reports) init.onSent(size);
    return { status: response.status, headers: response.headers, text: await response.text() };
  });
}

/** The body in the form that the transport sends with the least memory. */
async function bodyFor(transport: Transport, body: Body, signs: Signs) {
  const { reader, checksum, start, end } = body;
  const blob = transport.streams ? undefined : reader.blob(start, end);
  if (blob) {
    await checksum?.at(end, signs.signal);
    return blob;
  }
  const pieces = reader.read(start, end);
  const watched = whileReading(checksum ? checksum.passing(start, pieces) : pieces, signs);
  return transport.streams ? watched : collect(watched, end - start);
}

async function* whileReading(
  pieces: AsyncIterable<Uint8Array>,
  { reading }: Signs,
): AsyncGenerator<Uint8Array> {
  reading(true);
  for await (const piece of pieces) {
    reading(false);
    yield piece;
    reading(true);
  }
  reading(false);
}

export async function collect(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(size);
  let at = 0;
  for await (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
