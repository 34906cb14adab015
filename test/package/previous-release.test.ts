import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Compiler, compile } from "./compile.js";
import { installed } from "./installed.js";

/*
 * Each release leaves a copy of test/package/consumer here. A change that is meant to break users' programs changes
 * the copy too, in the same commit as its changeset, so that a review sees what breaks and how.
 */
const programs = "test/package/previous-release";
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const compiler: Compiler = { tsc: "node_modules/typescript/bin/tsc", resolution: "nodenext" };

if (existsSync(programs)) {
  it(`does not break the programs of release ${version}`, () => {
    expect(compile(installed(), compiler, programs)).toBe("");
  });
} else {
  it("has no program of a release to check, because there has been no release: the version is 0.0.0", () => {
    expect(version, `${programs} is missing: each release leaves its programs there`).toBe("0.0.0");
  });
}

it("would see a program that does not compile any more", () => {
  const program = `import { createKnowledge } from "aitronos-knowledge"; createKnowledge();`;
  expect(compile(installed(), compiler, { "old.mts": program })).toContain("has no exported member");
});
