import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { scenarios } from "./scenario.js";

/** The rows of the fault matrix: of each group, the number of its last row. */
const groups = { A: 12, B: 10, C: 16, D: 9, E: 12, F: 5, G: 9 };

/** Rows that no single upload shows, and where they are tested instead. */
const elsewhere: Readonly<Record<string, string>> = {
  E03: "test/node/file-session-store.test.ts",
  E11: "test/upload/secrets.test.ts",
  G01: "test/node/upload-folder.test.ts",
  G02: "test/node/upload-folder.test.ts",
  G03: "test/node/upload-folder.test.ts",
  G04: "test/node/upload-folder.test.ts",
  G05: "test/node/upload-folder.test.ts",
  G06: "test/node/upload-folder.test.ts",
  G07: "test/node/upload-folder.test.ts",
  G08: "test/node/upload-folder.test.ts",
};

/** The folder of a page needs a page. */
const inBrowser = ["G09"];

it("finds every row of the fault matrix", () => {
  const rows = Object.entries(groups).flatMap(([group, last]) =>
    Array.from({ length: last }, (_, at) => `${group}${`${at + 1}`.padStart(2, "0")}`),
  );
  const tested = [...scenarios.keys()].map((name) => name.slice(0, 3));
  expect([...tested, ...Object.keys(elsewhere), ...inBrowser].sort()).toEqual(rows);
});

it("finds a scenario in every file, and every file that it names", () => {
  for (const [name, all] of scenarios) expect(all.length, name).toBeGreaterThan(0);
  for (const path of Object.values(elsewhere)) expect(existsSync(path), path).toBe(true);
});
