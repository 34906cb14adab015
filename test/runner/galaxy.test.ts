import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { messageOf } from "../program-of.js";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "galaxy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const compilerOptions: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/** Descriptions of others, with an operation without an id and a summary, a keyword of OpenAPI 3.0, and a map instead of a list. */
describe("@scalar/galaxy", () => {
  const names = ["3.1.yaml", "latest.json"];

  it.each(names)("%s is generated, and its mistakes are warnings", (name) => {
    const spec = require.resolve(`@scalar/galaxy/${name}`);
    const args = ["scripts/runner/run.js", "generate", "--spec", spec, "--out", join(folder, name)];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stdout).toMatch(/^lint +2 warnings: 2 struct /m);
    expect(stdout).toMatch(/:\d+:\d+ warning: Expected type `array` but got `object`/);
    expect(status).toBe(0);
  });

  it("becomes code that a strict compiler takes", () => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    mkdirSync(join(folder, "node_modules"));
    for (const each of ["openapi-fetch", "openapi-typescript-helpers"])
      symlinkSync(resolve("node_modules", each), join(folder, "node_modules", each), "dir");
    const files = names.flatMap((name) => ["client.ts", "checks.ts"].map((file) => join(folder, name, file)));
    const program = ts.createProgram(files, compilerOptions);
    expect(program.getRootFileNames()).toHaveLength(4);
    expect(ts.getPreEmitDiagnostics(program).map(messageOf)).toEqual([]);
  });
});
