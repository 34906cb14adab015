/**
 * Runs a TypeScript file of this folder: `node scripts/runner/run.js generate --check`. Node 20 runs no TypeScript by itself, and a loader
 * hook takes half as long as the whole pipeline, because it also sees every file of every package; so bundle, then run. A bundle is
 * used again until one of its files is saved.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { lateOptimization } from "./late-optimization.js";

for (const flag of lateOptimization) setFlagsFromString(flag);

const [name] = process.argv.splice(2, 1);
const outdir = resolve("node_modules/.cache/aitronos-knowledge/scripts");
const bundled = name.replaceAll("../", "").replaceAll("/", "-");
const entry = join(outdir, `${bundled}.mjs`);
const inputs = join(outdir, `${bundled}.inputs.json`);

const saved = (path) => (existsSync(path) ? statSync(path).mtimeMs : undefined);
const isCurrent = () =>
  existsSync(inputs) &&
  Object.entries(JSON.parse(readFileSync(inputs, "utf8"))).every(([path, time]) => saved(path) === time);

/** Never half a file: another run may be reading the one of that name. */
function write(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

if (!isCurrent()) {
  const { buildSync } = await import("esbuild");
  const { outputFiles, metafile } = buildSync({
    entryPoints: {
      [bundled]: `scripts/${name}.ts`,
      worker: "scripts/stages/thread/worker.ts",
    },
    outdir,
    bundle: true,
    // One file is read in half the time of Redocly's three hundred. These packages are large files already, or programs.
    external: ["esbuild", "oxc-parser", "vitest"],
    alias: { typescript: "./scripts/runner/typescript.cjs" },
    banner: {
      js: 'import { createRequire as toRequire } from "node:module"; const require = toRequire(import.meta.url);',
    },
    platform: "node",
    loader: { ".yaml": "empty" }, // of the package's command "contract"; a clone has its own
    splitting: true, // keeps `import()` lazy
    format: "esm",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    define: { "import.meta.url": JSON.stringify(import.meta.url) }, // files beside the scripts are looked for here
    metafile: true,
    write: false,
  });
  mkdirSync(outdir, { recursive: true });
  for (const { path, text } of outputFiles) write(path, text);
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  const paths = ["scripts/runner/run.js", "package-lock.json", ...own];
  write(inputs, JSON.stringify(Object.fromEntries(paths.map((path) => [path, saved(path)]))));
}
// `| head` closes the pipe after its lines.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
await import(pathToFileURL(entry).href);
