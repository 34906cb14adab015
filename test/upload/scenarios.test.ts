import { describe, it } from "vitest";
import { runScenario } from "./run-scenario.js";
import { scenarios } from "./scenario.js";

for (const [row, each] of scenarios) {
  describe(row, () => {
    it.each(each.map((scenario) => [scenario.says, scenario] as const))("%s", (_, scenario) =>
      runScenario(scenario),
    );
  });
}
