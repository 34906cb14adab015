import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { bundleScript } from "../../scripts/runner/bundle-script.js";

const commands = readdirSync("scripts").filter((file) => file.endsWith(".ts"));
const names = [
  ...commands.map((file) => file.replace(".ts", "")),
  ...["prove/descriptions/worker", "stages/thread/worker"],
];

it.each(names)("bundles %s, which awaits nothing at its top", (name) => {
  expect(existsSync(bundleScript(name))).toBe(true);
});

it("runs a script that begins with #!", () => {
  const args = ["scripts/runner/run.js", "../src/command/command", "--version"];
  expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toMatch(/^\d+\.\d+\.\d+/);
});
