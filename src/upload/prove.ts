import { encodeCrc32c } from "./crc32c.js";
import { haveMd5 } from "./platform.js";
import type { PrefixChecksum } from "./prefix-checksum.js";
import { changed, type Reader } from "./sources/upload-source.js";
import type { UploadRun } from "./upload-run.js";

export interface Proof {
  readonly reader: Reader;
  readonly checksum: PrefixChecksum | undefined;
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
  const { signal } = run.control;
  const crc = await checksum?.at(length, signal);
  if (crc === undefined || held === undefined || held === encodeCrc32c(crc)) return crc;
  await checksum?.check(length, signal);
  if (isResumed || (await reader.hasChanged())) throw changed(length);
  throw run.error("checksum-mismatch", `storage holds other bytes than were sent, before byte ${length}`);
}

/**
 * Proves what an earlier process sent where only an MD5 can: storage names no CRC32C, and that process knew none for this many bytes. Reads
 * them once more, where this runtime has an MD5; otherwise the hash of the whole file shows a change in the end.
 */
export async function proveByMd5(
  { reader, checksum, run }: Proof,
  length: number,
  { crc32c, md5 }: Held,
): Promise<void> {
  if (crc32c !== undefined || md5 === undefined || !checksum || checksum.isSaved(length)) return;
  if (!(await haveMd5(reader.read(0, length), md5, run.control.signal))) throw changed(length);
}
