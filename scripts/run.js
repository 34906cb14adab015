/**
 * Runs a TypeScript file of this folder: `node scripts/run.js generate --check`. Node 20 runs no TypeScript by itself, and a loader
 * hook takes half as long as the whole pipeline, because it also sees every file of every package; so bundle, then run.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const [name] = process.argv.splice(2, 1);
const outdir = resolve("node_modules/.cache/aitronos-knowledge/scripts");
const { outputFiles } = buildSync({
  entryPoints: [`scripts/${name}.ts`, "scripts/types-worker.ts"],
  entryNames: "[name]",
  outdir,
  bundle: true,
  packages: "external",
  splitting: true, // keeps `import()` lazy
  format: "esm",
  target: "node20",
  outExtension: { ".js": ".mjs" },
  define: { "import.meta.url": JSON.stringify(import.meta.url) }, // files beside the scripts are looked for here
  write: false,
});
mkdirSync(outdir, { recursive: true });
for (const { path, text } of outputFiles) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  writeFileSync(`${path}.${process.pid}`, text); // another run may be reading the file of that name
  renameSync(`${path}.${process.pid}`, path);
}
await import(pathToFileURL(join(outdir, `${basename(name)}.mjs`)).href);
