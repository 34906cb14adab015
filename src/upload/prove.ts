import { encodeCrc32c } from "./crc32c.js";
import type { PrefixChecksum } from "./prefix-checksum.js";
import type { SavedSession } from "./session-store.js";
import type { Reader } from "./sources/upload-source.js";
import type { UploadRun } from "./upload-run.js";

export interface Proof {
  readonly reader: Reader;
  readonly checksum: PrefixChecksum | undefined;
  readonly session: SavedSession;
  /** An earlier process sent some of the bytes. */
  readonly isResumed: boolean;
  readonly run: UploadRun;
}

/** What storage says of the bytes that it holds. */
export interface Held {
  readonly crc32c?: string | undefined;
  readonly md5?: string | undefined;
}

/**
 * The CRC32C of the first `length` bytes of the source, if asked for. Throws where storage names another CRC32C: either because the source
 * has changed, or because bytes were spoiled on their way.
 */
export async function prove(
  { reader, checksum, isResumed, run }: Proof,
  length: number,
  { crc32c: held }: Held,
): Promise<number | undefined> {
  const { signal } = run;
  const crc = await checksum?.at(length, signal);
  if (crc === undefined || held === undefined || held === encodeCrc32c(crc)) return crc;
  await checksum?.check(length, signal);
  if (isResumed) throw run.changed(length);
  await reader.verify();
  throw run.error("checksum-mismatch", `storage holds other bytes than were sent, before byte ${length}`);
}
