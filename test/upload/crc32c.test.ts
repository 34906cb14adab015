import { describe, expect, it } from "vitest";
import { crc32c, encodeCrc32c, readCrc32c } from "../../src/upload/crc32c.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const counted = (length: number) => Uint8Array.from({ length }, (_, at) => at);

/** RFC 3720, appendix B.4, and the check value of the CRC catalogue. */
const known: [string, Uint8Array, number][] = [
  ["nothing", new Uint8Array(), 0],
  ["32 bytes of zeros", new Uint8Array(32), 0x8a9136aa],
  ["32 bytes of ones", new Uint8Array(32).fill(255), 0x62a8ab43],
  ["32 incrementing bytes", counted(32), 0x46dd794e],
  ["32 decrementing bytes", counted(32).reverse(), 0x113fdb5c],
  ["the digits", bytesOf("123456789"), 0xe3069283],
];

/** A bit at a time: as slow as it is plain. */
const slowly = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return ~crc >>> 0;
};

describe("crc32c", () => {
  it.each(known)("of %s is that of the standard", (_, bytes, crc) => {
    expect(crc32c(bytes)).toBe(crc);
  });

  it("is the same wherever the bytes lie in memory, and however many they are", () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, at) => (at * 151) ^ (at >> 3));
    for (let start = 0; start < 9; start++) {
      for (let end = start; end <= bytes.length; end++) {
        const part = bytes.subarray(start, end);
        expect(crc32c(part)).toBe(slowly(part));
      }
    }
  });

  it("goes on from what came before", () => {
    const bytes = counted(300);
    for (const cut of [0, 1, 15, 16, 17, 255, 300]) {
      expect(crc32c(bytes.subarray(cut), crc32c(bytes.subarray(0, cut)))).toBe(crc32c(bytes));
    }
  });
});

describe("X-Goog-Hash", () => {
  it.each([
    [0xe3069283, "4waSgw=="],
    [0, "AAAAAA=="],
    [0xfffffffe, "/////g=="],
    [0x00000001, "AAAAAQ=="],
  ])("names %i as %s", (crc, text) => {
    expect(encodeCrc32c(crc)).toBe(text);
    expect(readCrc32c(`crc32c=${text}`)).toBe(text);
  });

  it.each([
    ["md5=CY9rzUYh03PK3k6DJie09g==,crc32c=4waSgw==", "4waSgw=="],
    ["crc32c=4waSgw==, md5=CY9rzUYh03PK3k6DJie09g==", "4waSgw=="],
    ["md5=CY9rzUYh03PK3k6DJie09g==", undefined],
    ["xcrc32c=4waSgw==", undefined],
    ["crc32c=4waSg", undefined],
    ["crc32c=undefined", undefined],
    ["", undefined],
    [null, undefined],
  ])("is read from %j", (list, crc) => {
    expect(readCrc32c(list)).toBe(crc);
  });
});
