import { legalSize } from "./chunk-size.js";
import type { Delivery } from "./delivery.js";
import { startPosition } from "./position.js";
import { createPrefixChecksum } from "./prefix-checksum.js";
import { sendBytes } from "./send-bytes.js";
import type { SavedSession } from "./session-store.js";

/** Sends what is left of one session, and keeps how far it has come. */
export async function sendSession(
  delivery: Delivery,
  session: SavedSession,
  isResumed: boolean,
  keep: (session: SavedSession) => Promise<void>,
): Promise<void> {
  const { options, reader } = delivery;
  const { acknowledged, crc32c } = session;
  const saved = isResumed && crc32c !== undefined ? { offset: acknowledged, crc: crc32c } : undefined;
  let latest = session;
  const onAcknowledged = (held: number, crc: number | undefined) => {
    latest = { ...latest, acknowledged: held, crc32c: crc };
    return keep(latest);
  };
  await sendBytes({
    ...delivery,
    url: session.url,
    checksum: options.checksum === false ? undefined : createPrefixChecksum(reader, saved),
    isResumed,
    chunkSize: legalSize(options.chunkSize ?? session.chunkSize),
    keepsChunkSize: options.chunkSize !== undefined,
    start: startPosition(isResumed ? acknowledged : undefined),
    onAcknowledged,
  });
  await keep({ ...latest, hasArrived: true });
}
