/*
 * Fewer bytes of the same CRC32C, by the vector instructions of WebAssembly: several times as fast as tables.
 * Modulo the polynomial of CRC32C, x^209 = x^144 + x^54 + x^39 + x^14 + 1; squared seven times, the same holds of x^128. So 16 bytes may
 * be left out that are added (exclusive or) 65, 155, 170, 195 and 209 times 16 bytes further on. After "Chorba", https://arxiv.org/abs/2412.16398.
 */

const distances = [65, 155, 170, 195, 209].map((times) => times * 16);
/** This many bytes remain. */
const remaining = 209 * 16;
/** As many bytes at once as fit into the cache of a processor. */
const blockSize = 64 * 1024;

interface Folding {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Leaves out the bytes before `end`, a multiple of 16. */
  fold(end: number): void;
}

/** Made when first needed; false where the runtime does not allow that, such as Cloudflare's. */
let folding: Folding | false | undefined;

function start(): Folding | false {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(program())).exports as unknown as Folding;
  } catch {
    return false;
  }
}

/** What has the same CRC32C after what came before: the arguments of `crc32c`. The next call overwrites the bytes. */
export function condense(bytes: Uint8Array, before: number): readonly [bytes: Uint8Array, before: number] {
  if (bytes.length < 4 * remaining) return [bytes, before];
  folding ??= start();
  if (!folding) return [bytes, before];
  const memory = new Uint8Array(folding.memory.buffer);
  const firstWord = new DataView(memory.buffer);
  memory.set(bytes.subarray(0, remaining));
  firstWord.setInt32(0, firstWord.getInt32(0, true) ^ ~before, true);
  let at = remaining;
  while (bytes.length - at >= 16) {
    const size = Math.min(blockSize, bytes.length - at) & ~15;
    memory.set(bytes.subarray(at, at + size), remaining);
    folding.fold(size);
    memory.copyWithin(0, size, size + remaining);
    at += size;
  }
  memory.set(bytes.subarray(at), remaining);
  return [memory.subarray(0, remaining + bytes.length - at), ~0];
}

/** A module of WebAssembly: two pages of memory, and `fold`. */
function program(): Uint8Array<ArrayBuffer> {
  // Local 0 is the end, local 1 where it is now, local 2 the 16 bytes that are left out there.
  const get = (local: number) => [0x20, local];
  const set = (local: number) => [0x21, local];
  const load = (offset: number) => [0xfd, 0x00, 4, ...leb(offset)];
  const store = (offset: number) => [0xfd, 0x0b, 4, ...leb(offset)];
  const xor = [0xfd, 0x51];
  const step = [
    ...[...get(1), ...load(0), ...set(2)],
    ...distances.flatMap((to) => [...get(1), ...get(1), ...load(to), ...get(2), ...xor, ...store(to)]),
    ...[...get(1), 0x41, 16, 0x6a, ...set(1)],
  ];
  const loop = [0x03, 0x40, ...step, ...get(1), ...get(0), 0x49, 0x0d, 0, 0x0b];
  const fold = [2, 1, 0x7f, 1, 0x7b, ...loop, 0x0b];
  return Uint8Array.from([
    ...[0x00, ...name("asm"), 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, 0x7f, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 2]),
    ...section(7, [2, 6, ...name("memory"), 2, 0, 4, ...name("fold"), 0, 0]),
    ...section(10, [1, ...leb(fold.length), ...fold]),
  ]);
}

const section = (id: number, content: readonly number[]) => [id, ...leb(content.length), ...content];
const name = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
const leb = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);
