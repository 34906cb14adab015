import type { SavedSession } from "./session-store.js";
import type { Reader } from "./sources/upload-source.js";
import type { Partial } from "./storage-report.js";
import type { UploadRun } from "./upload-run.js";

/** What prove.ts has, without what that imports. */
interface Resumed {
  readonly reader: Reader;
  /** Absent where the caller asks for none. */
  readonly checksum: object | undefined;
  readonly session: SavedSession;
  readonly run: UploadRun;
}

/**
 * Whether storage holds other bytes of an earlier process than the source has, where only an MD5 can tell: storage names no CRC32C, and that process
 * knew none of so many bytes. Reads them once more, where this runtime has an MD5; otherwise the hash of the whole file shows a change in the end.
 */
export async function differsByMd5(
  { reader, checksum, session, run }: Resumed,
  length: number,
  { crc32c, md5 }: Pick<Partial, "crc32c" | "md5">,
): Promise<boolean> {
  const isSaved = session.crc32c !== undefined && session.acknowledged === length;
  if (crc32c !== undefined || md5 === undefined || !checksum || isSaved) return false;
  const hash = globalThis.process?.getBuiltinModule?.("node:crypto")?.createHash("md5");
  if (!hash) return false;
  for await (const piece of reader.read(0, length)) {
    run.signal.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest("hex") !== md5;
}
