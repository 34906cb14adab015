import type { PrefixChecksum } from "./prefix-checksum.js";
import { type Reader, SourceError } from "./sources/upload-source.js";
import type { UploadRun } from "./upload-run.js";

export interface Proof {
  readonly reader: Reader;
  readonly checksum: PrefixChecksum | undefined;
  /** An earlier process sent some of the bytes. */
  readonly isResumed: boolean;
  readonly run: UploadRun;
}

/**
 * The CRC32C of the first `length` bytes of the source, if asked for. Throws unless storage holds the same, where it says of what it holds.
 * A source that has changed is told from bytes that were spoiled on their way.
 */
export async function prove(
  { reader, checksum, isResumed, run }: Proof,
  length: number,
  held: number | undefined,
): Promise<number | undefined> {
  const { signal } = run.control;
  const crc = await checksum?.at(length, signal);
  if (crc === undefined || held === undefined || held === crc) return crc;
  await checksum?.check(length, signal);
  if (isResumed || (await reader.hasChanged())) {
    throw new SourceError("source-changed", `the source has changed before byte ${length}`);
  }
  throw run.error("checksum-mismatch", `storage holds other bytes than were sent, before byte ${length}`);
}
