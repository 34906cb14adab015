import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";

it("every test file belongs to exactly one project, and to the one that its name or folder names", () => {
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "list", "--filesOnly", "--json"],
    { encoding: "utf8" },
  );
  const listed = (JSON.parse(stdout) as { file: string; projectName: string }[]).map(
    ({ file, projectName }) => `${relative("", file)} ${projectName}`,
  );
  const expected = readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !name.includes("node_modules"))
    .map((name) => {
      const [, named = "unit"] = /\b(package|runtimes|browser)(?:\/|\.test\.ts$)/.exec(name) ?? [];
      return `${join("test", name)} ${named}`;
    });
  expect(expected.length).toBeGreaterThan(50);
  expect(listed.sort()).toEqual(expected.sort());
});
