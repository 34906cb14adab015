import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "galaxy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: "nodenext",
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/** A description of others, with an operation without an id and a summary, a keyword of OpenAPI 3.0, and a map instead of a list. */
describe.each(["3.1.yaml", "latest.json"])("@scalar/galaxy %s", (name) => {
  const spec = require.resolve(`@scalar/galaxy/${name}`);
  const out = join(folder, name);

  it("is generated, and its mistakes are warnings", () => {
    const args = ["scripts/runner/run.js", "generate", "--spec", spec, "--out", out];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stdout).toMatch(/^lint +4 warnings: 2 struct, /m);
    expect(stdout).toMatch(/:\d+:\d+ warning: Expected type `array` but got `object`/);
    expect(status).toBe(0);
  });

  it("becomes code that a strict compiler takes", () => {
    writeFileSync(
      join(out, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["client.ts", "checks.ts"] }),
    );
    writeFileSync(join(out, "package.json"), '{ "type": "module" }');
    mkdirSync(join(out, "node_modules"));
    for (const each of ["openapi-fetch", "openapi-typescript-helpers"])
      symlinkSync(resolve("node_modules", each), join(out, "node_modules", each), "dir");
    const tsc = require.resolve("typescript/bin/tsc");
    const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", out], { encoding: "utf8" });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  });
});
