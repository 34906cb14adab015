import { crc32c } from "./crc32c.js";

/** The hashes of bytes that arrive one after the other. */
export interface Hashes {
  update(bytes: Uint8Array): void;
  /** As `X-Goog-Hash` writes it: base64 of the four bytes, the highest first. */
  crc32c(): string;
  /** In hexadecimal digits; undefined where there is no node:crypto. */
  md5(): string | undefined;
}

export function createHashes(): Hashes {
  let crc = 0;
  const md5 = globalThis.process?.getBuiltinModule?.("node:crypto")?.createHash("md5");
  return {
    update: (bytes) => {
      crc = crc32c(bytes, crc);
      md5?.update(bytes);
    },
    crc32c: () => base64([24, 16, 8, 0].map((shift) => (crc >>> shift) & 255)),
    md5: () => md5?.copy().digest("hex"),
  };
}

/** `crc32c=…` and, where it can be computed, `md5=…`, as storage says what it holds. */
export function googHash(hashes: Hashes): string {
  const md5 = hashes.md5()?.match(/../g);
  const crc = `crc32c=${hashes.crc32c()}`;
  return md5 ? `${crc},md5=${base64(md5.map((pair) => Number.parseInt(pair, 16)))}` : crc;
}

const base64 = (bytes: number[]): string => btoa(String.fromCharCode(...bytes));
