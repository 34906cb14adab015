import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringifyYaml } from "@redocly/openapi-core";
import fc from "fast-check";
import { anySchedule, type Schedule, scenarioOf } from "./schedule.js";

/** Another seed gives other schedules: a failure names its own. */
const seed = Number(process.env.RANDOM_SEED ?? 20_250_615);

/** Plays random schedules. One that fails is made as small as it can be, and saved in `folder` as a scenario. */
export async function assertSchedules(
  count: number,
  play: (schedule: Schedule) => Promise<void>,
  folder = "node_modules/.cache/aitronos-knowledge",
): Promise<void> {
  const result = await fc.check(fc.asyncProperty(anySchedule, play), { numRuns: count, seed });
  if (!result.failed) return;
  const [smallest] = result.counterexample ?? [];
  const path = join(folder, "random-faults.yaml");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, stringifyYaml(smallest && [scenarioOf(smallest)]));
  throw new Error(
    `${fc.defaultReportMessage(result)}\n${result.errorInstance}\n\nSaved as a scenario in ${path}: move it to test/upload/scenarios/, and fill in what should come of it.`,
  );
}
