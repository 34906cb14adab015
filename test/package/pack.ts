import { cpSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { npm } from "./npm.js";

/** Everything that decides what is in the tarball. */
export const inputs = [
  "package.json",
  "tsdown.config.ts",
  "tsconfig.json",
  "LICENSE",
  "README.md",
  "CHANGELOG.md",
  "src",
  "scripts",
  "openapi/coverage-exceptions.yaml",
  "generated/openapi.yaml",
  "generated/schemas.ts",
  "generated/types.ts",
  "generated/client.ts",
  "generated/checks.ts",
  "generated/keywords.ts",
  "generated/sandbox.ts",
  "generated/serialize.ts",
];

/** Packs a copy that has what a clean clone has: the inputs, the tools, and no dist/. Returns the tarball. */
export function packCopy(destination: string): string {
  const copy = join(destination, "repository");
  for (const path of inputs) cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  return pack(copy, destination);
}

export function pack(folder: string, destination: string, ...flags: string[]): string {
  npm(folder, "pack", "--pack-destination", destination, ...flags);
  return tarballIn(destination);
}

export const tarballIn = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
