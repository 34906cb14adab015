import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { writeWhole } from "./load-script.js";

const outdir = resolve("node_modules/.cache/aitronos-knowledge/scripts");

/**
 * Bundles a TypeScript file of scripts/ and returns the path of the bundle, which is used again until one of its files is saved. Node 20
 * runs no TypeScript by itself, and a loader hook takes half as long as the whole pipeline, because it also sees every file of every package.
 */
export function bundleScript(name) {
  const entry = join(outdir, `${name.replaceAll("../", "").replaceAll("/", "-")}.cjs`);
  const inputs = `${entry}.inputs.json`;
  if (isCurrent(inputs)) return entry;
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  const { outputFiles, metafile } = buildSync({
    entryPoints: [`scripts/${name}.ts`],
    outfile: entry,
    bundle: true,
    // One file is read in half the time of Redocly's three hundred. These packages are large files already, or programs.
    external: ["esbuild", "oxc-parser", "typescript", "vitest"],
    platform: "node",
    loader: { ".yaml": "empty" }, // of the package's command "contract"; a clone has its own
    alias: { graphql: "./scripts/redocly/graphql.cjs" },
    format: "cjs", // keeps `import()` lazy; see load-script.js
    target: "node20",
    define: { "import.meta.url": JSON.stringify(import.meta.url) }, // files beside the scripts are looked for here
    metafile: true,
    write: false,
  });
  mkdirSync(outdir, { recursive: true });
  writeWhole(entry, outputFiles[0].contents);
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  const paths = ["scripts/runner/bundle-script.js", "package-lock.json", ...own];
  writeWhole(inputs, JSON.stringify(Object.fromEntries(paths.map((path) => [path, saved(path)]))));
  return entry;
}

const isCurrent = (inputs) =>
  existsSync(inputs) &&
  Object.entries(JSON.parse(readFileSync(inputs, "utf8"))).every(([path, time]) => saved(path) === time);

const saved = (path) => (existsSync(path) ? statSync(path).mtimeMs : undefined);
