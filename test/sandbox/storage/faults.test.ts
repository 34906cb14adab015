import { expect, it } from "vitest";
import { createSandbox, type Fault } from "../../../src/sandbox/index.js";

const add = (fault: Record<string, unknown>) => () =>
  createSandbox().faults.add({ operation: "storage", ...fault } as Fault);

it.each([
  [{ fault: "explode" }, "storage knows the faults reset, lose-response"],
  [{ fault: "toString" }, "not toString"],
  [{ status: 200 }, "504, not with 200"],
  [{ fault: "omit-hashes", header: "etag" }, "x-goog-running-hash, x-range-md5, x-goog-hash, not etag"],
  [{ status: 503, on: "lunch" }, 'start, data, chunk, final, status, cancel, not on "lunch"'],
  [{ status: 503, nth: 0 }, "counts from 1, not 0"],
  [{ fault: "reset", afterBytes: -1 }, "afterBytes of a fault is a whole number from 0, not -1"],
  [{ fault: "slow", bytesPerSecond: 0 }, "bytesPerSecond of a fault is a whole number from 1, not 0"],
])("refuses %j", (fault, message) => {
  expect(add(fault)).toThrow(message);
});

it("knows each fault by its name, and what belongs to it", () => {
  const { faults } = createSandbox();
  // @ts-expect-error there is none of this name
  expect(() => faults.add({ operation: "storage", fault: "explode" })).toThrow(RangeError);
  // @ts-expect-error how fast is not said
  faults.add({ operation: "storage", fault: "slow" });
  faults.add({ operation: "storage", fault: "reset", afterBytes: 1, on: "chunk", nth: 2, times: 3 });
  expect(faults.pending).toHaveLength(2);
});
