import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { build as buildWithVite } from "vite";

/** Bytes that a program costs its users, bundled with everything that it imports, minified and compressed. */
export async function bundleSize(program: string, folder: string, plugins: Plugin[] = []): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: "ts" },
    // So that nothing is left out only because the compiler, and not the bundler, has dropped an unused import.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    plugins,
  });
  const text = outputFiles?.[0]?.contents;
  if (!text) throw new Error("the bundler wrote nothing");
  return text.length && gzipSync(text, { level: 9 }).length;
}

/** The same of an app that uses some exports of the package, as Vite bundles it. */
export async function viteSize(exports: readonly string[], folder: string): Promise<number> {
  const entry = join(folder, "program.ts");
  const names = exports.join(", ");
  const imports = exports.map(
    (name) => `import { ${name} } from "aitronos-knowledge${name === "upload" ? "/upload" : ""}";`,
  );
  writeFileSync(entry, `${imports.join("\n")}\nglobalThis.used = [${names}];`);
  const build = { write: false, modulePreload: false, rolldownOptions: { input: entry } };
  const built = await buildWithVite({ configFile: false, root: folder, logLevel: "error", build });
  const text = "output" in built ? built.output[0].code : "";
  if (!text) throw new Error("the bundler wrote nothing");
  return gzipSync(text, { level: 9 }).length;
}
