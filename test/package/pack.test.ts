import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { installed } from "./installed.js";

const read = (path: string) => readFileSync(join(installed().package, path), "utf8");
const manifest = () => JSON.parse(read("package.json"));

it("holds what users need, and nothing else", () => {
  const files = execFileSync("tar", ["--list", "--file", installed().tarball], { encoding: "utf8" });
  expect(files.trim().split("\n").sort()).toMatchInlineSnapshot(`
    [
      "package/CHANGELOG.md",
      "package/LICENSE",
      "package/README.md",
      "package/dist/index.cjs",
      "package/dist/index.cjs.map",
      "package/dist/index.d.cts",
      "package/dist/index.d.ts",
      "package/dist/index.js",
      "package/dist/index.js.map",
      "package/dist/sandbox.cjs",
      "package/dist/sandbox.cjs.map",
      "package/dist/sandbox.d.cts",
      "package/dist/sandbox.d.ts",
      "package/dist/sandbox.js",
      "package/dist/sandbox.js.map",
      "package/dist/serve.cjs",
      "package/dist/serve.cjs.map",
      "package/dist/serve.js",
      "package/dist/serve.js.map",
      "package/dist/types.d.cts",
      "package/dist/types.d.ts",
      "package/generated/openapi.yaml",
      "package/package.json",
    ]
  `);
});

it("brings openapi-fetch and nothing else along", () => {
  const modules = readdirSync(join(installed().project, "node_modules")).filter(
    (name) => !name.startsWith("."),
  );
  expect(modules).toEqual(["aitronos-knowledge", "openapi-fetch", "openapi-typescript-helpers"]);
  expect(Object.keys(manifest().dependencies)).toEqual(["openapi-fetch"]);
});

it("says that it has no side effects, and under which licence it comes", () => {
  expect(manifest()).toMatchObject({ sideEffects: false, license: "MIT" });
  expect(read("LICENSE")).toContain("MIT License");
});

it("exports the description that it was generated from", () => {
  expect(read(manifest().exports["./openapi.yaml"])).toBe(readFileSync("generated/openapi.yaml", "utf8"));
});

it("maps every script to its sources, which the map brings along", () => {
  const scripts = readdirSync(join(installed().package, "dist")).filter((name) => /\.c?js$/.test(name));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts) {
    const [, map = "none"] = /^\/\/# sourceMappingURL=(.+)$/m.exec(read(`dist/${name}`)) ?? [];
    const { sources, sourcesContent } = JSON.parse(read(`dist/${map}`));
    expect(sources).toEqual(sources.filter((path: string) => /^\.\.\/(src|generated)\//.test(path)));
    expect(sourcesContent.map((text: unknown) => typeof text)).toEqual(sources.map(() => "string"));
  }
});

it("points to no map that is not there", () => {
  for (const name of readdirSync(join(installed().package, "dist"))) {
    for (const [, map = ""] of read(`dist/${name}`).matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)) {
      expect(existsSync(join(installed().package, "dist", map)), `${name} → ${map}`).toBe(true);
    }
  }
});
