import { it } from "vitest";
import { assertSchedules } from "./random/assert-schedules.js";
import { playOnModel } from "./random/play-on-model.js";
import { playOnSandbox } from "./random/play-on-sandbox.js";

/** RANDOM_SCHEDULES asks for more, and RANDOM_SEED for others. */
const schedules = Number(process.env.RANDOM_SCHEDULES ?? 10_000);

it(`brings every byte to storage under any ${schedules} schedules of faults`, () =>
  assertSchedules(schedules, playOnModel));

it("brings every byte to the sandbox under any 500 of them", () => assertSchedules(500, playOnSandbox));
