import { describe, expect, it } from "vitest";
import { grownSize, largestSize, legalSize, planChunk, shrunkSize } from "../../src/upload/chunk-size.js";
import { startPosition } from "../../src/upload/position.js";

const granule = 262_144;
const mebibyte = 1_048_576;

it.each([
  [undefined, 8 * mebibyte],
  [0, 8 * mebibyte],
  [-granule, 8 * mebibyte],
  [Number.NaN, 8 * mebibyte],
  [Number.POSITIVE_INFINITY, 8 * mebibyte],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1 - granule],
  [Number.MAX_SAFE_INTEGER + 1, 8 * mebibyte],
  [1, granule],
  [granule, granule],
  [granule + 1, granule],
  [2 * granule + 0.5, 2 * granule],
])("of %s bytes a chunk has %i", (size, legal) => {
  expect(legalSize(size)).toBe(legal);
});

it.each([
  [granule, 0, largestSize, 2 * granule],
  [granule, 1999, largestSize, 2 * granule],
  [granule, 2000, largestSize, granule],
  [48 * mebibyte, 0, 64 * mebibyte, 64 * mebibyte],
  [4 * granule, 0, 2 * granule, 4 * granule],
])("after one of %i that took %i ms, at most %i, comes one of %i", (size, tookMs, limit, next) => {
  expect(grownSize(size, tookMs, limit)).toBe(next);
});

it("is 64 MiB at most", () => {
  expect(largestSize).toBe(64 * mebibyte);
});

it.each([
  [4 * granule, 2 * granule],
  [3 * granule, granule],
  [granule, granule],
])("after one of %i that failed comes one of %i", (size, next) => {
  expect(shrunkSize(size)).toBe(next);
});

describe("the next chunk", () => {
  const at = (acknowledged: number) => ({ ...startPosition(), acknowledged });
  const plan = { total: 1_000_000, chunkSize: granule, atOnce: false, hashed: false };

  it.each([
    ["has no bytes where nothing is certain", startPosition(5, true), plan, [5, 5]],
    [
      "has no bytes where all is there, and so finishes the file",
      at(1_000_000),
      plan,
      [1_000_000, 1_000_000],
    ],
    ["sends a chunk", at(0), plan, [0, granule]],
    ["sends the next chunk", at(granule), plan, [granule, 2 * granule]],
    ["sends what is left", at(3 * granule), plan, [3 * granule, 1_000_000]],
    ["sends all the rest at once", at(granule), { ...plan, atOnce: true }, [granule, 1_000_000]],
    [
      "keeps the last granule back, for the hash",
      at(granule),
      { ...plan, atOnce: true, hashed: true },
      [granule, 3 * granule],
    ],
    [
      "keeps a whole granule back where the file ends with one",
      at(0),
      { ...plan, total: 4 * granule, atOnce: true, hashed: true },
      [0, 3 * granule],
    ],
    [
      "sends a rest of one chunk as it is",
      at(3 * granule),
      { ...plan, total: 4 * granule, atOnce: true, hashed: true },
      [3 * granule, 4 * granule],
    ],
    ["of a stream sends a chunk", at(granule), { ...plan, total: undefined }, [granule, 2 * granule]],
  ] as const)("%s", (_, position, of, [start, end]) => {
    expect(planChunk(position, of)).toEqual({ start, end, total: of.total });
  });
});
