import { stringifyYaml } from "@redocly/openapi-core";
import fc from "fast-check";
import { anySchedule, type Schedule, scenarioOf } from "./schedule.js";

/** Another seed gives other schedules: a failure names its own. */
const seed = Number(process.env.RANDOM_SEED ?? 20_250_615);

/** Plays random schedules. One that fails is made as small as it can be, and printed as a scenario to save. */
export async function assertSchedules(
  count: number,
  play: (schedule: Schedule) => Promise<void>,
): Promise<void> {
  const result = await fc.check(fc.asyncProperty(anySchedule, play), { numRuns: count, seed });
  if (!result.failed) return;
  const [smallest] = result.counterexample ?? [];
  const scenario = smallest && stringifyYaml([scenarioOf(smallest)]);
  throw new Error(
    `${fc.defaultReportMessage(result)}\n${result.errorInstance}\n\nAs a file of test/upload/scenarios/, with what should come of it to be filled in:\n\n${scenario}`,
  );
}
