import { grownSize, largestSize, legalSize, planChunk, shrunkSize } from "./chunk-size.js";
import { decide } from "./decide.js";
import type { Prepared } from "./delivery.js";
import { differsByMd5 } from "./platform.js";
import { afterFailure, moveTo, reachTo, startPosition } from "./position.js";
import { createPrefixChecksum } from "./prefix-checksum.js";
import { chunkRequest, readReport } from "./protocol.js";
import { type Held, type Proof, prove } from "./prove.js";
import type { SavedSession } from "./session-store.js";
import { askStorage } from "./storage.js";
import type { StorageReport } from "./storage-report.js";
import { waitForStorage } from "./wait-for-storage.js";

/** One upload session, and the bytes that go there. */
interface Transfer extends Prepared, Proof {
  /** Keeps how far the session has come. */
  readonly keep: (session: SavedSession) => Promise<void>;
}

/**
 * Sends to a session what storage does not hold yet, until it holds all. `isResumed`: an earlier upload sent some of it. Rejects with an UploadError,
 * a SourceError, or the reason of an abort.
 */
export async function sendBytes(
  prepared: Prepared,
  session: SavedSession,
  isResumed: boolean,
  keep: Transfer["keep"],
): Promise<void> {
  const { reader, runtime, transport, patience, run, options } = prepared;
  const checksum = options.checksum === false ? undefined : createPrefixChecksum(reader, session, run);
  /** CORS may not let a page send it. */
  const wholeChecksum = transport.inPage ? undefined : checksum;
  const transfer = { ...prepared, session, isResumed, keep, checksum };
  const firstSize = legalSize(options.chunkSize ?? session.chunkSize);
  let position = startPosition(session.acknowledged, isResumed);
  let chunkSize = firstSize;
  /** The last chunk arrived as it should. */
  let isGood = false;
  /** Nothing is known yet of the bytes that an earlier process sent. */
  let isUnproven = isResumed;

  for (;;) {
    await reader.prepare(position.acknowledged + chunkSize);
    const atOnce = isGood && canSendRest(prepared);
    const chunk = planChunk(position, { total: reader.size, chunkSize, atOnce, hashed: !!wholeChecksum });
    position = reachTo(position, chunk.end);
    const startedAt = runtime.now();
    const report = await run.untilPause(async (signal) => {
      const crc = chunk.end === chunk.total ? await wholeChecksum?.at(chunk.end, signal) : undefined;
      return askStorage(transfer, session.url, chunkRequest(chunk, crc), readReport, signal, chunk);
    });
    if (report === undefined) {
      position = { ...position, certain: false };
      continue;
    }

    const decision = decide(chunk, report, position, transport.inPage);
    switch (decision.do) {
      case "fail":
        throw run.error(decision.reason, decision.problem);
      case "finish":
        await reader.verify();
        return acknowledge(transfer, decision.size, report);
      case "go-on": {
        const { acknowledged } = decision;
        const before = position;
        position = moveTo(before, acknowledged);
        if (isUnproven && (await differsByMd5(transfer, acknowledged, report as Held)))
          throw run.changed(acknowledged);
        await acknowledge(transfer, acknowledged, report);
        isUnproven = false;
        if (acknowledged < before.acknowledged) break;
        if (acknowledged <= before.best) continue;
        patience.progress();
        isGood = acknowledged === chunk.end;
        const limit = reader.rereadable ? largestSize : firstSize;
        if (isGood && !options.chunkSize) chunkSize = grownSize(chunkSize, runtime.now() - startedAt, limit);
        continue;
      }
      case "retry":
        position = afterFailure(position, decision.isOdd);
    }

    isGood = false;
    if (chunk.start < chunk.end && !options.chunkSize) chunkSize = shrunkSize(chunkSize);
    await reader.verify();
    const isFree = position.failures === 1 && (decision.do === "go-on" || decision.isFree);
    await waitForStorage(prepared, session.url, report, isFree ? 0 : position.failures);
  }
}

/**
 * Where the source can be read once more and the transport tells what moves, a chunk boundary only costs time; but a size that the caller gave is
 * kept.
 */
const canSendRest = ({ reader, options, transport }: Prepared): boolean => {
  const inOnePiece = transport.streams || reader.blob(0, 0) !== undefined;
  return !options.chunkSize && reader.rereadable && inOnePiece && !!transport.reports;
};

/** Storage holds the first `acknowledged` bytes: proves it, lets go of them, and tells. */
async function acknowledge(transfer: Transfer, acknowledged: number, report: StorageReport): Promise<void> {
  const { reader, run, progress, session, keep } = transfer;
  if (acknowledged < reader.first) {
    const problem = `storage lost bytes that cannot be read again from byte ${acknowledged}`;
    throw run.error("source-unreadable", problem);
  }
  const held = report as Held;
  // What an earlier process finished need not be read once more, unless there is something to compare it with.
  const isOpen = report.kind !== "complete" || held.crc32c !== undefined;
  const crc = isOpen ? await prove(transfer, acknowledged, held) : undefined;
  reader.release(acknowledged);
  run.acknowledgedBytes = acknowledged;
  progress.acknowledged(acknowledged);
  await keep({ ...session, acknowledged, crc32c: crc });
}
