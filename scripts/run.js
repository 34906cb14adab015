/**
 * Runs a TypeScript file of this folder: `node scripts/run.js generate --check`. Node 20 runs no TypeScript by itself, and a loader
 * hook takes half as long as the whole pipeline, because it also sees every file of every package; so bundle, then run.
 */
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const [name] = process.argv.splice(2, 1);
const outdir = resolve("node_modules/.cache/aitronos-knowledge/scripts");
buildSync({
  entryPoints: [`scripts/${name}.ts`],
  outdir,
  bundle: true,
  packages: "external",
  splitting: true, // keeps `import()` lazy
  format: "esm",
  target: "node20",
  outExtension: { ".js": ".mjs" },
  define: { "import.meta.url": JSON.stringify(import.meta.url) }, // files beside the scripts are looked for here
});
await import(pathToFileURL(join(outdir, `${basename(name)}.mjs`)).href);
