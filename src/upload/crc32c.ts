/** CRC32C (Castagnoli, RFC 3720 appendix B.4), reflected. */
const polynomial = 0x82f63b78;

/** Four tables of 256, one after another: table k tells what a byte means that k zero bytes follow. Made when first needed. */
let tables: Int32Array | undefined;

function makeTables(): Int32Array {
  const made = new Int32Array(4 * 256);
  for (let at = 0; at < made.length; at++) {
    let crc = at < 256 ? at : (made[at - 256] as number);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    made[at] = crc;
  }
  return made;
}

/** Continues the CRC32C of what came before with more bytes; 0 is that of nothing. Four bytes at a time take half as long as one at a time. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  tables ??= makeTables();
  const t = tables;
  let crc = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4)
    crc =
      (t[768 + ((crc ^ (bytes[at] as number)) & 255)] as number) ^
      (t[512 + (((crc >>> 8) ^ (bytes[at + 1] as number)) & 255)] as number) ^
      (t[256 + (((crc >>> 16) ^ (bytes[at + 2] as number)) & 255)] as number) ^
      (t[(crc >>> 24) ^ (bytes[at + 3] as number)] as number);
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at] as number)) & 255] as number);
  return ~crc >>> 0;
}

/** As `X-Goog-Hash` writes it: four bytes, the highest first, in Base64. */
export const encodeCrc32c = (crc: number): string =>
  btoa(String.fromCharCode(crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255));

/** The CRC32C in a list like `crc32c=4waSgw==,md5=…`, as it stands there; undefined where there is none. */
export const readCrc32c = (list: string | null): string | undefined =>
  /(?:^|[,\s])crc32c=([\w+/]{6}==)/.exec(list ?? "")?.[1];
