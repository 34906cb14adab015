import { describe, it } from "vitest";
import { folderScenarios } from "./folder-scenario.js";
import { runFolderScenario } from "./run-folder-scenario.js";

for (const [row, each] of folderScenarios) {
  describe(row, () => {
    it.each(each.map((scenario) => [scenario.says, scenario] as const))("%s", (_, scenario) =>
      runFolderScenario(scenario),
    );
  });
}
