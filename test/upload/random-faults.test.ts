import { expect, it } from "vitest";
import type { Transport } from "../../src/upload/index.js";
import { assertSchedules } from "./random/assert-schedules.js";
import { playOnModel } from "./random/play-on-model.js";
import { playOnSandbox } from "./random/play-on-sandbox.js";

/* random-faults.package.test.ts plays more of them. */

it("brings every byte to storage under any 200 schedules of faults", () => assertSchedules(200, playOnModel));

it("brings every byte to the sandbox under any 30 of them", () => assertSchedules(30, playOnSandbox));

/** Spoils a byte of what it sends. */
const spoiling =
  (transport: Transport): Transport =>
  (url, init) => {
    const body = init.body instanceof Uint8Array ? init.body.map((byte) => byte ^ 1) : spoilt(init.body);
    return transport(url, { ...init, ...(init.body && { body }) });
  };

async function* spoilt(pieces: AsyncIterable<Uint8Array>) {
  for await (const piece of pieces) yield piece.map((byte) => byte ^ 1);
}

it("prints the smallest schedule that fails, and its seed", async () => {
  const failing = assertSchedules(20, (schedule) => playOnModel(schedule, spoiling));
  await expect(failing).rejects.toThrow(
    /seed: \d+, path.*bytes from 0.*- says: A schedule of random faults\.\n {2}size: \d+\n.* faults: \[\]\n/s,
  );
});
