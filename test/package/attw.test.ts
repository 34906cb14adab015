import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { faulty } from "./faulty.js";
import { type Installed, installed, scratch } from "./installed.js";

/** Are the types wrong? Under every module resolution, node10 included. What is YAML has no types to be wrong. */
function attw(subject: Installed) {
  // Into a file: the tool ends before a pipe has taken more than 64 kB.
  const path = join(scratch(installed()), "attw.txt");
  const file = openSync(path, "w");
  const args = [
    subject.tarball,
    "--profile",
    "strict",
    "--exclude-entrypoints",
    "./openapi.yaml",
    "--no-color",
  ];
  const { status } = spawnSync("node_modules/.bin/attw", args, { stdio: ["ignore", file, file] });
  closeSync(file);
  return { status, output: readFileSync(path, "utf8") };
}

it("attw finds nothing", () => {
  expect(attw(installed())).toEqual({ status: 0, output: expect.stringContaining("No problems found") });
});

it("attw would find types that are missing for require", () => {
  const { status, output } = attw(faulty((folder) => rmSync(join(folder, "dist/index.d.cts"))));
  expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining("aitronos-knowledge") });
  expect(output).not.toContain("No problems found");
});
