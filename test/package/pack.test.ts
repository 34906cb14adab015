import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { faulty, replace } from "./faulty.js";
import { installed } from "./installed.js";

const read = (path: string) => readFileSync(join(installed().package, path), "utf8");
const manifest = () => JSON.parse(read("package.json"));

/** Every file of dist/ that an export names. */
const targets = (value: string | object): string[] =>
  typeof value === "object"
    ? Object.values(value).flatMap(targets)
    : value.startsWith("./dist/")
      ? [value.slice(2)]
      : [];

/** What stands behind `aitronos-knowledge/` in an import of code. */
const subpaths = () =>
  Object.keys(manifest().exports)
    .filter((name) => name.startsWith("./") && !/\.\w+$/.test(name))
    .map((name) => name.slice(2));

it("contains what users need, and nothing else", () => {
  const files = execFileSync("tar", ["--list", "--file", installed().tarball], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((path) => path.replace("package/", ""));
  const built = files.filter((path) => path.startsWith("dist/"));
  const folders = subpaths().map((name) => `${name}/package.json`);
  const others = [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "generated/openapi.yaml",
    "package.json",
    ...folders,
  ];
  expect(files.filter((path) => !built.includes(path)).sort()).toEqual(others.sort());
  expect(built.filter((path) => !/^dist\/[a-z\d-]+\.(c?js|d\.c?ts)$/.test(path))).toEqual([]);
  expect(built).toEqual(expect.arrayContaining(targets([manifest().exports, manifest().bin])));
});

it("brings openapi-fetch and nothing else along", () => {
  const modules = readdirSync(join(installed().project, "node_modules")).filter(
    (name) => !name.startsWith("."),
  );
  expect(modules).toEqual(["aitronos-knowledge", "openapi-fetch", "openapi-typescript-helpers"]);
  expect(Object.keys(manifest().dependencies)).toEqual(["openapi-fetch"]);
});

it("is found by tools that do not read exports", () => {
  const { project } = faulty(replace("package.json", '"exports"', '"unread"'));
  const load = (name: string) => `Object.keys(require("aitronos-knowledge${name}")).length`;
  const loaded = ["", ...subpaths().map((name) => `/${name}`)].map(load).join(", ");
  const printed = execFileSync(process.execPath, ["-p", `[${loaded}].join()`], {
    cwd: project,
    encoding: "utf8",
  });
  expect(printed).toMatch(/^[1-9]\d*(,[1-9]\d*)+\n$/);
});

it("says that it has no side effects, and under which licence it comes", () => {
  expect(manifest()).toMatchObject({ sideEffects: false, license: "MIT" });
  expect(read("LICENSE")).toContain("MIT License");
});

it("exports the description that it was generated from", () => {
  expect(read(manifest().exports["./openapi.yaml"])).toBe(readFileSync("generated/openapi.yaml", "utf8"));
});

it("takes at most 1.5 MB unpacked, what checks a server included", () => {
  const folder = installed().package;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  const bytes = files.map((path) => statSync(path)).filter((each) => each.isFile());
  expect(bytes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(1_500_000);
});

it("points to no map that is not there", () => {
  for (const name of readdirSync(join(installed().package, "dist"))) {
    for (const [, map = ""] of read(`dist/${name}`).matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)) {
      expect(existsSync(join(installed().package, "dist", map)), `${name} → ${map}`).toBe(true);
    }
  }
});
