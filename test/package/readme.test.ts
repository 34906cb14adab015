import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import { installed, scratch } from "./installed.js";

const readme = readFileSync("src/README.md", "utf8");

const examples = [
  ...readme.matchAll(/```js (\S+\.mjs)\n([^`]+(?:`[^`]+`[^`]+)*)```\n\n```text\n([^`]+)```/g),
].map(([, name = "", program = "", prints]) => ({ name, program, prints }));

it("the package has its own README, and packing leaves that of the repository in its place", () => {
  expect(readFileSync(join(installed().package, "README.md"), "utf8")).toBe(readme);
  expect(readFileSync("README.md", "utf8")).not.toBe(readme);
  expect(existsSync(".README.md")).toBe(false);
});

describe("each example of the package's README", () => {
  it("is a program with a name, and says what it prints", () => {
    expect(examples.length).toBeGreaterThan(3);
    expect(examples.length).toBe(readme.match(/```js/g)?.length);
  });

  it.each(examples)("$name prints that when it is saved and run", ({ name, program, prints }) => {
    const folder = scratch(installed());
    writeFileSync(join(folder, name), program);
    expect(execFileSync(process.execPath, [name], { cwd: folder, encoding: "utf8" })).toBe(prints);
  });

  it("is typed", () => {
    const compiler = { tsc: "node_modules/typescript/bin/tsc", resolution: "nodenext" } as const;
    const types = "declare module 'node:url' { export function fileURLToPath(url: string): string }";
    const programs = Object.fromEntries(
      examples.map(({ name, program }) => [name.replace(".mjs", ".mts"), `${program}\nexport {};`]),
    );
    expect(compile(installed(), compiler, { ...programs, "node.d.ts": types })).toBe("");
  });
});
