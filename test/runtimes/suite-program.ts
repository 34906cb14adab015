import { resolve } from "node:path";
import { build } from "esbuild";
import type { Input } from "./suite.js";

export interface Program {
  readonly input: Input;
  /** Where it is put, so where it finds the package. */
  readonly folder: string;
}

const quote = JSON.stringify;

const suite = `import { runSuite } from ${quote(resolve("test/runtimes/suite.ts"))};
import * as knowledge from "aitronos-knowledge";
import * as sandbox from "aitronos-knowledge/sandbox";
import * as uploads from "aitronos-knowledge/upload";
`;

/** A program that finds the installed package by itself, by `import` or by `require`, and prints its outcomes. */
export const consoleProgram = ({ input, folder }: Program, format: "esm" | "cjs"): Promise<string> =>
  write(folder, `program.${format === "esm" ? "mjs" : "cjs"}`, {
    contents: `${suite}runSuite({ knowledge, sandbox, uploads }, ${quote(input)}).then((all) => console.log(JSON.stringify(all)));`,
    options: { format, external: ["aitronos-knowledge"] },
  });

/** A script for a page, the package bundled in; leaves the promise of its outcomes in `outcomes`. */
export const pageProgram = ({ input, folder }: Program): Promise<string> =>
  write(folder, "page.js", {
    contents: `${suite}globalThis.outcomes = runSuite({ knowledge, sandbox, uploads }, ${quote(input)});`,
    options: { format: "iife", platform: "browser" },
  });

/** A worker, the package bundled in; responds to any request with its outcomes. */
export const workerProgram = ({ input, folder }: Program): Promise<string> =>
  write(folder, "worker.js", {
    contents: `${suite}export default { fetch: async () => Response.json(await runSuite({ knowledge, sandbox, uploads }, ${quote(input)})) };`,
    options: { format: "esm", conditions: ["workerd", "worker", "browser"] },
  });

async function write(
  folder: string,
  name: string,
  { contents, options }: { contents: string; options: Parameters<typeof build>[0] },
): Promise<string> {
  const outfile = `${folder}/${name}`;
  const stdin = { contents, resolveDir: folder, loader: "ts" } as const;
  await build({ stdin, outfile, bundle: true, target: "es2022", logLevel: "silent", ...options });
  return outfile;
}
