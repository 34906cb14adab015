import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Installed, scratch } from "./installed.js";

export interface Compiler {
  /** The file of tsc. */
  readonly tsc: string;
  readonly resolution: "nodenext" | "bundler";
}

/** What strict users have, and no `skipLibCheck`, so that the package's own declarations are checked too. */
const strictest = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true, // whose own declarations are not ours
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
};

/** Checks programs, as files or as texts by file name, in a project that has the package; returns what tsc printed. */
export function compile(
  subject: Installed,
  { tsc, resolution }: Compiler,
  programs: string | Record<string, string>,
  ...flags: string[]
): string {
  const folder = scratch(subject);
  if (typeof programs === "string") cpSync(programs, folder, { recursive: true });
  else for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
  // A bundler takes every file for an ES module.
  const files = readdirSync(folder).filter((name) => resolution === "nodenext" || !name.endsWith(".cts"));
  const module = resolution === "nodenext" ? "nodenext" : "esnext";
  const compilerOptions = { ...strictest, module, moduleResolution: resolution };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const { stdout, stderr, error } = spawnSync(process.execPath, [tsc, "-p", folder, ...flags], {
    encoding: "utf8",
  });
  if (error) throw error;
  return `${stdout}${stderr}`;
}
