import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

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
