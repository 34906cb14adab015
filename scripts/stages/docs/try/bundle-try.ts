import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Files } from "../../../runner/output-tree.js";

/** The module that exports the `Playground`, and the files of generated/ that are not written yet, by their names. */
interface TryModules {
  playground: string;
  generated?: Files;
}

/** The script of the page: the form, and the client and the server that `playground` brings. */
export async function bundleTry({ playground, generated = new Map() }: TryModules): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { startTry } from "./scripts/stages/docs/try/browser/start-try.ts";
import { playground } from ${JSON.stringify(resolve(playground))};
startTry(playground);`,
      resolveDir: ".",
    },
    bundle: true,
    format: "iife",
    ignoreAnnotations: true,
    minify: true,
    target: "es2022",
    write: false,
    plugins: [fromMemory(generated)],
  });
  return outputFiles[0]?.text.trim() ?? "";
}

/** All stages write together. */
const fromMemory = (generated: Files): Plugin => ({
  name: "generated",
  setup({ onResolve, onLoad }) {
    const folder = resolve("generated");
    onResolve({ filter: /\/generated\/[\w-]+\.js$/ }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path).replace(/\.js$/, ".ts");
      return file.startsWith(folder) ? { path: file } : undefined;
    });
    onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path, resolveDir }) =>
      resolveDir === folder ? { path: resolve(folder, path).replace(/\.js$/, ".ts") } : undefined,
    );
    onLoad({ filter: /generated\/[\w-]+\.ts$/ }, ({ path }) => {
      const made = path.startsWith(folder) ? generated.get(path.slice(folder.length + 1)) : undefined;
      return made === undefined ? undefined : { contents: String(made), loader: "ts", resolveDir: folder };
    });
  },
});
