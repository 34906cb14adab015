import { UploadError } from "../errors/upload-error.js";
import type { Prepared } from "./delivery.js";
import type { PrefixChecksum } from "./prefix-checksum.js";
import type { Chunk, StorageRequest, StorageResponse } from "./protocol.js";
import type { Silent } from "./storage-report.js";
import { type Signs, withWatchdog } from "./with-watchdog.js";

/** An upload, and where its bytes are read, what is known of them. */
type Sender = Prepared & { readonly checksum?: PrefixChecksum | undefined };

/**
 * Sends one request, with the bytes of a chunk where there is one, and reads what storage says; no response is a report, too. No credential goes with
 * it. Rejects where the source fails, and at an abort.
 */
export async function askStorage<Report>(
  sender: Sender,
  url: string,
  request: StorageRequest,
  read: (response: StorageResponse, now: number) => Report,
  signal: AbortSignal,
  chunk?: Chunk,
): Promise<Report | Silent> {
  const { run, runtime } = sender;
  run.attempts++;
  try {
    const response = await send(sender, url, request, signal, chunk);
    const now = runtime.time();
    run.received(response, now);
    return read(response, now);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof UploadError) throw cause; // of the source
    return { kind: "silent", cause };
  }
}

/** Sends a request under a watchdog. */
function send(
  sender: Sender,
  url: string,
  request: StorageRequest,
  signal: AbortSignal,
  chunk?: Chunk,
): Promise<StorageResponse> {
  const { transport, options, progress } = sender;
  const size = chunk ? chunk.end - chunk.start : 0;
  return withWatchdog(sender, size, signal, async (signs) => {
    const init = {
      ...request,
      headers: { ...options.headers, ...request.headers },
      redirect: "manual",
      signal: signs.signal,
      size,
      onSent: (bytes: number) => {
        signs.sent(bytes);
        if (chunk) progress.sent(chunk.start + bytes);
      },
      body: chunk && size > 0 ? await bodyOf(chunk, sender, signs) : undefined,
    } as const;
    const response = await transport(url, init);
    if (!transport.reports) init.onSent(size);
    return { status: response.status, headers: response.headers, text: await response.text() };
  });
}

/** In the form that the transport sends with the least memory. */
async function bodyOf({ start, end }: Chunk, { transport, reader, checksum }: Sender, signs: Signs) {
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
