import fc from "fast-check";
import type { StorageFault } from "../../../src/sandbox/index.js";
import { granule } from "../../../src/upload/protocol.js";
import type { Scenario } from "../scenario.js";

/** An upload, and what goes wrong with it. */
export interface Schedule {
  readonly size: number;
  readonly chunkSize: number;
  /** Every chunk has `chunkSize`: the caller asked for it. */
  readonly keepsChunkSize: boolean;
  readonly checksum: boolean;
  readonly transport: "streams" | "fetch";
  readonly faults: readonly StorageFault[];
  /** The process ends in these requests, after this many bytes, and another one goes on. */
  readonly stops: readonly { readonly nth: number; readonly afterBytes: number }[];
  /** From 0 to below 1: how long it waits of what it may wait. */
  readonly jitter: number;
}

export const largestSize = 1_300_000;

const some = fc.integer({ min: 0, max: 700_000 });
const what: fc.Arbitrary<object> = fc.oneof(
  fc.record({ fault: fc.constant("reset"), afterBytes: some }),
  fc.record({ fault: fc.constant("stall"), afterBytes: some }),
  fc.record({ fault: fc.constant("persist-less"), bytes: some }),
  fc.record({ fault: fc.constant("lose-bytes"), bytes: fc.integer({ min: 1, max: 600_000 }) }),
  fc.record({ status: fc.constantFrom(408, 429, 500, 502, 503, 504), afterBytes: some }),
  fc.record({
    fault: fc.constantFrom(
      ...["lose-response", "no-response", "unreachable", "close", "truncate-response", "proxy-error"],
      ...["captive-portal", "redirect", "early-response", "omit-range", "omit-hashes", "lose-session"],
    ),
  }),
);
const nth = fc.integer({ min: 1, max: 5 });
const fault = fc
  .tuple(what, nth, fc.integer({ min: 1, max: 2 }))
  .map(([each, first, times]) => ({ operation: "storage", ...each, nth: first, times }) as StorageFault);

export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  size: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 600_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: largestSize }) },
    { weight: 1, arbitrary: fc.constantFrom(granule, 2 * granule, 4 * granule) },
  ),
  chunkSize: fc.constantFrom(granule, 2 * granule),
  keepsChunkSize: fc.boolean(),
  // A copy and a hash of each byte take most of the time.
  checksum: fc.constantFrom(false, false, false, true),
  transport: fc.constantFrom("streams", "streams", "streams", "streams", "streams", "fetch"),
  faults: fc.array(fault, { maxLength: 4 }),
  stops: fc.array(fc.record({ nth, afterBytes: some }), { maxLength: 2 }),
  jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

/** The same as a file of test/upload/scenarios/ spells it, to be saved there; a stop has become a reset, and what comes of it is left to fill in. */
export function scenarioOf({ size, chunkSize, keepsChunkSize, checksum, ...rest }: Schedule): Scenario {
  const { transport, faults, stops } = rest;
  const resets = stops.map((stop) => ({ operation: "storage", fault: "reset", ...stop }) as const);
  return {
    says: "A schedule of random faults.",
    size,
    chunkSize,
    transport,
    options: { checksum, ...(keepsChunkSize && { chunkSize }) },
    faults: [...resets, ...faults],
    want: { requests: [] },
  };
}
