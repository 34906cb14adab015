import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { crc32c } from "../../src/upload/crc32c.js";

const mebibyte = 1024 * 1024;
const bytes = Uint8Array.from({ length: mebibyte }, (_, at) => Math.imul(at, 0x9e3779b1) >>> 13);

describe("condense", () => {
  let condense: typeof import("../../src/upload/condense.js").condense;
  const load = async () => {
    vi.resetModules();
    condense = (await import("../../src/upload/condense.js")).condense;
  };
  beforeEach(load);
  afterEach(() => vi.unstubAllGlobals());

  it.each([0, 1, 3344, 13_375, 13_376, 13_377, 13_391, 13_392, 65_536, 68_880, 68_896, 134_416, mebibyte])(
    "gives what has the CRC32C of %i bytes",
    (length) => {
      for (const [start, before] of [
        [0, 0],
        [3, 1],
        [0, 0xffffffff],
      ] as const) {
        const part = bytes.subarray(start, length);
        expect(crc32c(...condense(part, before))).toBe(crc32c(part, before));
      }
    },
  );

  it("leaves a few kilobytes of many", () => {
    expect(condense(bytes, 0)[0].length).toBe(3344);
  });

  it("reads the bytes alone", () => {
    const read = bytes.slice();
    condense(read, 7);
    expect(Buffer.compare(read, bytes)).toBe(0);
  });

  it("does nothing where the runtime forbids WebAssembly", async () => {
    vi.stubGlobal("WebAssembly", {
      Module: class {
        constructor() {
          throw new Error("Wasm code generation disallowed by embedder");
        }
      },
    });
    await load();
    const [same, before] = condense(bytes, 7);
    expect(same).toBe(bytes);
    expect(before).toBe(7);
  });
});
