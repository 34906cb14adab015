/** Castagnoli's polynomial, reversed (RFC 3720, section 12.1). */
const polynomial = 0x82f63b78;

/** Eight tables of 256, one after the other: the n-th takes a byte that has n bytes behind it. */
const tables = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? polynomial : 0);
  tables[byte] = crc;
}
for (let at = 256; at < tables.length; at++) {
  const before = entry(at - 256);
  tables[at] = (before >>> 8) ^ entry(before & 255);
}

function entry(at: number): number {
  return tables[at] as number;
}

/** The CRC32C of `bytes`, or of what came before (`crc`) and `bytes`. */
export function crc32c(bytes: Uint8Array, crc = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = ~crc;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    const [low, high] = [value ^ view.getInt32(at, true), view.getInt32(at + 4, true)];
    value =
      entry(0x700 | (low & 255)) ^
      entry(0x600 | ((low >>> 8) & 255)) ^
      entry(0x500 | ((low >>> 16) & 255)) ^
      entry(0x400 | (low >>> 24)) ^
      entry(0x300 | (high & 255)) ^
      entry(0x200 | ((high >>> 8) & 255)) ^
      entry(0x100 | ((high >>> 16) & 255)) ^
      entry(high >>> 24);
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ entry((value ^ view.getUint8(at)) & 255);
  return ~value >>> 0;
}
