import { grownSize, largestSize, planChunk, shrunkSize } from "./chunk-size.js";
import { decide } from "./decide.js";
import type { Patience } from "./patience.js";
import { afterFailure, moveTo, type Position, reachTo } from "./position.js";
import type { ProgressReporter } from "./progress.js";
import { type Chunk, chunkRequest, readReport } from "./protocol.js";
import { type Held, type Proof, prove, proveByMd5 } from "./prove.js";
import { changed, SourceError } from "./sources/upload-source.js";
import { askStorage, type StorageAccess } from "./storage.js";
import type { StorageReport } from "./storage-report.js";
import { waitForStorage } from "./wait-for-storage.js";

/** One upload session, and the bytes that go there. */
export interface Transfer extends Proof {
  readonly url: string;
  readonly storage: StorageAccess;
  readonly patience: Patience;
  readonly progress: ProgressReporter;
  /** The size of the first chunk. */
  readonly chunkSize: number;
  /** All chunks have this size: the caller asked for it. */
  readonly keepsChunkSize: boolean;
  readonly start: Position;
  /** Storage holds this many bytes, and `crc` is their CRC32C, where it is known. */
  readonly onAcknowledged: (acknowledged: number, crc: number | undefined) => Promise<void>;
}

/** Sends what storage does not hold yet, until it holds all. Rejects with an UploadError, a SourceError, or the reason of an abort. */
export async function sendBytes(transfer: Transfer): Promise<void> {
  const { reader, storage, patience, progress, run, keepsChunkSize } = transfer;
  const { runtime, transport } = storage;
  const hashed = transfer.checksum !== undefined && !transport.inPage;
  let position = transfer.start;
  let chunkSize = transfer.chunkSize;
  /** The last chunk arrived as it should. */
  let isGood = false;
  /** The bytes that an earlier process sent are not proved yet. */
  let isUnproven = transfer.isResumed;

  for (;;) {
    await reader.prepare(position.acknowledged + chunkSize);
    progress.total(reader.size);
    const atOnce = isGood && canSendRest(transfer);
    const chunk = planChunk(position, { total: reader.size, chunkSize, atOnce, hashed });
    position = reachTo(position, chunk.end);
    const startedAt = runtime.now();
    const report = await run.control.untilPause((signal) => perform(transfer, chunk, signal));
    if (report === undefined) {
      position = { ...position, certain: false };
      continue;
    }

    const decision = decide(chunk, report, position, transport.inPage ?? false);
    switch (decision.do) {
      case "fail":
        throw run.error(decision.reason, decision.problem);
      case "finish":
        if (await reader.hasChanged()) throw changed();
        return acknowledge(transfer, decision.size, report);
      case "go-on": {
        const { acknowledged } = decision;
        const before = position;
        position = moveTo(before, acknowledged);
        if (isUnproven) await proveByMd5(transfer, acknowledged, report as Held);
        await acknowledge(transfer, acknowledged, report);
        isUnproven = false;
        if (acknowledged < before.acknowledged) break;
        if (acknowledged <= before.best) continue;
        patience.progress();
        isGood = acknowledged === chunk.end;
        const limit = reader.rereadable ? largestSize : transfer.chunkSize;
        if (isGood && !keepsChunkSize) chunkSize = grownSize(chunkSize, runtime.now() - startedAt, limit);
        continue;
      }
      case "retry":
        position = afterFailure(position, decision.isOdd);
    }

    isGood = false;
    if (chunk.start < chunk.end && !keepsChunkSize) chunkSize = shrunkSize(chunkSize);
    if (await reader.hasChanged()) throw changed();
    const isFree = position.failures === 1 && (decision.do === "go-on" || decision.isFree);
    await waitForStorage(transfer, transfer.url, report, isFree ? 0 : position.failures);
  }
}

/** Where the source can be read once more and the transport tells what moves, a chunk boundary only costs time. */
const canSendRest = ({ reader, keepsChunkSize, storage: { transport } }: Transfer): boolean => {
  const inOnePiece = transport.streams || reader.blob(0, 0) !== undefined;
  return !keepsChunkSize && reader.rereadable && inOnePiece && transport.reports === true;
};

async function perform(transfer: Transfer, chunk: Chunk, signal: AbortSignal): Promise<StorageReport> {
  const { url, storage, reader, checksum, progress } = transfer;
  const { start, end, total } = chunk;
  const crc = end === total && !storage.transport.inPage ? await checksum?.at(end, signal) : undefined;
  const onSent = (bytes: number) => progress.sent(start + bytes);
  const body = { reader, checksum, start, end, onSent };
  return askStorage(transfer, url, chunkRequest(chunk, crc), readReport, signal, body);
}

/** Storage holds the first `acknowledged` bytes: proves that, releases them, and reports it. */
async function acknowledge(transfer: Transfer, acknowledged: number, report: StorageReport): Promise<void> {
  if (acknowledged < transfer.reader.first) {
    const problem = `storage lost bytes, and the source cannot be read again from byte ${acknowledged}`;
    throw new SourceError("source-unreadable", problem);
  }
  const held = report as Held;
  // What an earlier process finished need not be read once more, unless there is something to compare it with.
  const isOpen = report.kind !== "complete" || held.crc32c !== undefined;
  const crc = isOpen ? await prove(transfer, acknowledged, held) : undefined;
  transfer.reader.release(acknowledged);
  transfer.run.acknowledgedBytes = acknowledged;
  transfer.progress.acknowledged(acknowledged);
  await transfer.onAcknowledged(acknowledged, crc);
}
