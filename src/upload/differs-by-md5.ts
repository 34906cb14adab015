import type { Held, Proof } from "./prove.js";

/**
 * Whether storage holds other bytes of an earlier process than the source has, where only an MD5 can tell: storage names no CRC32C, and that process
 * knew none of so many bytes. Reads them once more, where this runtime has an MD5; otherwise the hash of the whole file shows a change in the end.
 */
export async function differsByMd5(
  { reader, checksum, session, run }: Proof,
  length: number,
  { crc32c, md5 }: Held,
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
