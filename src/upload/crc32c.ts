/** CRC32C (Castagnoli, RFC 3720 appendix B.4), reflected. */
const polynomial = 0x82f63b78;

/** What each byte means. Made when first needed. */
let table: Int32Array | undefined;

const makeTable = (): Int32Array =>
  new Int32Array(256).map((_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 && polynomial);
    return crc;
  });

/**
 * Continues the CRC32C of what came before with more bytes; 0 is that of nothing. A byte at a time: that is faster than the network of a page, and
 * `condense` leaves little elsewhere.
 */
export function crc32c(bytes: Uint8Array, before = 0): number {
  table ??= makeTable();
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 255] as number);
  return ~crc >>> 0;
}

/** As `X-Goog-Hash` writes it: four bytes, the highest first, in Base64. */
export const encodeCrc32c = (crc: number): string =>
  btoa(String.fromCharCode(...[24, 16, 8, 0].map((shift) => (crc >>> shift) & 255)));

/** The CRC32C in a list like `crc32c=4waSgw==,md5=…`, as it stands there; undefined where there is none. */
export const readCrc32c = (list: string | null): string | undefined =>
  /(?:^|[,\s])crc32c=([\w+/]{6}==)/.exec(list ?? "")?.[1];
