import { execFile } from "node:child_process";
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

/** A copy of this repository that a test may change. */
export interface RepositoryCopy {
  folder: string;
  /** Runs a command of package.json, or a tool of node_modules/.bin. */
  run(tool: string, ...args: string[]): Promise<{ code: number; output: string }>;
  /** Returns what undoes it. */
  edit(file: string, change: (text: string) => string): () => void;
  write(file: string, text: string): void;
  remove(): void;
}

/** Not needed to add something, large, or made by others. */
const left = new Set([".git", "node_modules", "dist", "bench", "docs"]);

/** A vitest inside a vitest is its own. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^TEST$/.test(name)));

export function copyRepository(): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), "adding-"));
  for (const name of readdirSync(".").filter((each) => !left.has(each)))
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => path !== "generated/docs" });
  linkPackages(join(folder, "node_modules"));
  return {
    folder,
    run: (tool, ...args) => {
      const command = /^(tsc|vitest)$/.test(tool) ? `node_modules/.bin/${tool}` : "node";
      const all = command === "node" ? ["scripts/runner/run.js", tool, ...args] : args;
      return new Promise((done) => {
        execFile(command, all, { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
          done({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
        });
      });
    },
    edit: (file, change) => {
      const path = join(folder, file);
      const before = readFileSync(path, "utf8");
      const after = change(before);
      if (after === before) throw new Error(`${file}: the edit changes nothing`);
      writeFileSync(path, after);
      return () => writeFileSync(path, before);
    },
    write: (file, text) => writeFileSync(join(folder, file), text),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** One link per package, so that the copy has a cache of its own: bundles of the commands know where they stand. */
export function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync("node_modules").filter((each) => each !== ".cache"))
    symlinkSync(resolve("node_modules", name), join(folder, name));
}
