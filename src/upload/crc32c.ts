/** CRC32C (Castagnoli, RFC 3720 appendix B.4), reflected. */
const polynomial = 0x82f63b78;

/** Sixteen tables of 256, one after another: table k tells what a byte means that k zero bytes follow. Made when first needed. */
let tables: Int32Array | undefined;

function makeTables(): Int32Array {
  const made = new Int32Array(16 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    made[byte] = crc;
  }
  for (let at = 256; at < made.length; at++) {
    const before = made[at - 256] as number;
    made[at] = (before >>> 8) ^ (made[before & 255] as number);
  }
  return made;
}

/**
 * Continues the CRC32C of what came before with more bytes; 0 is that of nothing.
 * Slices by 16 and reads words, which takes a tenth of the time of a byte at a time. Words are little-endian, as on all machines that run JavaScript today.
 */
export function crc32c(bytes: Uint8Array, before = 0): number {
  tables ??= makeTables();
  const t = tables;
  if (bytes.length < 20) return ~crcOfFew(t, bytes, ~before) >>> 0;
  const aligned = -bytes.byteOffset & 3;
  const words = new Int32Array(
    bytes.buffer,
    bytes.byteOffset + aligned,
    ((bytes.length - aligned) >> 4) << 2,
  );
  let crc = crcOfFew(t, bytes.subarray(0, aligned), ~before);
  for (let at = 0; at < words.length; at += 4) {
    const a = (words[at] as number) ^ crc;
    const b = words[at + 1] as number;
    const c = words[at + 2] as number;
    const d = words[at + 3] as number;
    crc = ofWord(t, 3072, a) ^ ofWord(t, 2048, b) ^ ofWord(t, 1024, c) ^ ofWord(t, 0, d);
  }
  return ~crcOfFew(t, bytes.subarray(aligned + words.byteLength), crc) >>> 0;
}

/** What four bytes mean that `table / 256` bytes follow. */
const ofWord = (t: Int32Array, table: number, word: number): number =>
  (t[table + 768 + (word & 255)] as number) ^
  (t[table + 512 + ((word >>> 8) & 255)] as number) ^
  (t[table + 256 + ((word >>> 16) & 255)] as number) ^
  (t[table + (word >>> 24)] as number);

const crcOfFew = (t: Int32Array, bytes: Uint8Array, before: number): number =>
  bytes.reduce((crc, byte) => (crc >>> 8) ^ (t[(crc ^ byte) & 255] as number), before);

/** As `X-Goog-Hash` writes it: four bytes, the highest first, in Base64. */
export const encodeCrc32c = (crc: number): string =>
  btoa(String.fromCharCode(crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255));

/** The CRC32C in a list like `crc32c=4waSgw==,md5=…`, as it stands there; undefined where there is none. */
export const readCrc32c = (list: string | null): string | undefined =>
  /(?:^|[,\s])crc32c=([\w+/]{6}==)/.exec(list ?? "")?.[1];
