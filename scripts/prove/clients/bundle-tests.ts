import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { build } from "esbuild";
import type { CodeMutant } from "./code-mutants.js";
import { ownSwitch, withSwitches } from "./with-switches.js";

/** Below a folder that resolves packages. Each process has its own, because two proofs may run at once. */
export const bundles = `node_modules/.cache/aitronos-knowledge/clients-${process.pid}`;

/**
 * Bundles each test with its own copy of all that it imports, so that evaluating one file gives fresh modules. All mutants are in them,
 * each asleep until its number (its place in the list) is on. Returns the files.
 */
export async function bundleTests(
  tests: readonly string[],
  mutants: readonly CodeMutant[],
): Promise<string[]> {
  const numbered = mutants.map((mutant, number) => ({ ...mutant, number }));
  const mutated = new Set(mutants.map(({ file }) => file));
  await build({
    entryPoints: [...tests],
    outdir: bundles,
    outbase: ".",
    bundle: true,
    packages: "external",
    format: "esm",
    target: "node20",
    banner: { js: ownSwitch },
    logLevel: "silent",
    plugins: [
      {
        name: "mutants",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const file = relative(".", path);
            if (!mutated.has(file)) return undefined;
            const own = numbered.filter((mutant) => mutant.file === file);
            return { contents: withSwitches(readFileSync(path, "utf8"), own), loader: "ts" };
          }),
      },
    ],
  });
  return tests.map((test) => `${bundles}/${test.replace(/\.ts$/, ".js")}`);
}
