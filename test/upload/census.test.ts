import { expect, it } from "vitest";
import { folderScenarios, pageScenarios } from "./folder-scenario.js";
import { scenarios } from "./scenario.js";
import { scenariosOf } from "./scenario-files.js";

const all = scenariosOf("ABCDEFG");

/** The rows of the fault matrix: of each group, the number of its last row. */
const groups = { A: 12, B: 10, C: 16, D: 9, E: 12, F: 5, G: 9 };

it("finds every row of the fault matrix", () => {
  const rows = Object.entries(groups).flatMap(([group, last]) =>
    Array.from({ length: last }, (_, at) => `${group}${`${at + 1}`.padStart(2, "0")}`),
  );
  const tested = [...all.keys()].map((name) => name.slice(0, 3));
  expect(tested.sort()).toEqual(rows);
});

it("finds a scenario in every file", () => {
  for (const [name, each] of all) expect(each.length, name).toBeGreaterThan(0);
});

it("runs every scenario: of one upload, of a folder, or of a folder in a page", () => {
  const run = [...scenarios.values(), ...folderScenarios.values(), pageScenarios].flat();
  expect(run.length).toBe([...all.values()].flat().length);
});
