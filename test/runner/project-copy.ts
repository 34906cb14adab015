import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { listFiles } from "../../scripts/runner/output-tree.js";
import { startCommand } from "./start-command.js";

export const command = ["scripts/runner/run.js", "generate"];
let inOneProcess: ReturnType<typeof startCommand>;

/** A copy of the project, to break. */
export const copy = mkdtempSync(join(tmpdir(), "generate-"));
beforeAll(() => {
  for (const path of [
    "CHANGELOG.md",
    "openapi",
    "src",
    "tsconfig.json",
    "scripts",
    "package.json",
    "package-lock.json",
    "redocly.yaml",
  ]) {
    cpSync(path, join(copy, path), { recursive: true });
  }
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync("node_modules")) {
    if (name !== ".cache") symlinkSync(resolve("node_modules", name), join(copy, "node_modules", name));
  }
  expect(runAlone().status).toBe(0);
  inOneProcess = startCommand(copy, "generate");
});
afterAll(() => {
  inOneProcess.end();
  rmSync(copy, { recursive: true, force: true });
});

export function runAlone(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("node", [...command, ...args], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}
export async function run(...args: string[]) {
  const { status, stdout, stderr } = await inOneProcess.run(...args);
  return { status, output: stdout + stderr };
}
export const at = (path: string) => join(copy, path);
export const tree = (folder: string) =>
  listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]);

/** A description from which all is made in a moment, for what does not depend on what is made. */
export const small = ["--spec", "small.yaml", "--out", "small"];
export async function makeSmall(): Promise<void> {
  writeFileSync(
    at("small.yaml"),
    "openapi: 3.0.3\ninfo: { title: Small, version: '1' }\npaths:\n  /things:\n    get: { responses: { '200': { description: ok } } }\n",
  );
  expect((await run(...small)).status).toBe(0);
}

/** Replaces `from` by `to` in a file of the copy, and takes it back after the test. */
export function plant(path: string, from: string, to: string): void {
  const before = readFileSync(at(path), "utf8");
  expect(before).toContain(from);
  writeFileSync(at(path), before.replace(from, to));
  undo.push(() => writeFileSync(at(path), before));
}
const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});
