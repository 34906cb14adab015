import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Loader, type Message, type Plugin } from "esbuild";

export interface Snippet {
  language: string;
  text: string;
}

export interface SnippetProblem {
  message: string;
  /** Counted from the fence. */
  line: number;
  column: number;
}

/** The first mistake of each snippet that can be seen without running it: its syntax, and what it imports from the package. */
export async function snippetProblems(snippets: readonly Snippet[]): Promise<Map<Snippet, SnippetProblem>> {
  const found = new Map<Snippet, SnippetProblem>();
  const entryPoints = snippets.flatMap(({ language, text }, index) => {
    if (language === "json") noteJson(snippets[index] as Snippet, text, found);
    return /^(tsx?|js)$/.test(language) ? [`${index}`] : [];
  });
  const errors = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    outdir: "unwritten",
    logLevel: "silent",
    jsx: "preserve",
    tsconfigRaw: {},
    loader: { ".yaml": "empty" }, // what the package reads when it is built
    plugins: [asEntries(snippets)],
  }).then(
    () => [],
    (error: { errors: Message[] }) => error.errors,
  );
  for (const { text, location } of errors) {
    const [, index] = /^snippet:(\d+)$/.exec(location?.file ?? "") ?? [];
    const snippet = index === undefined ? undefined : snippets[Number(index)];
    if (!snippet || !location || found.has(snippet)) continue;
    found.set(snippet, {
      message: `This snippet does not work: ${text}`,
      line: location.line,
      column: location.column + 1,
    });
  }
  return found;
}

/** Each snippet is an entry. Of its imports only the package is checked, as it stands in src/. */
function asEntries(snippets: readonly Snippet[]): Plugin {
  const { name } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string };
  return {
    name: "snippets",
    setup(bundle) {
      bundle.onResolve({ filter: /.*/ }, ({ path, kind, namespace }) => {
        if (kind === "entry-point") return { path, namespace: "snippet" };
        if (path === name || path.startsWith(`${name}/`))
          return { path: resolve("src", path.slice(name.length + 1), "index.ts") };
        return namespace === "snippet" || !path.startsWith(".") ? { path, external: true } : undefined;
      });
      bundle.onLoad({ filter: /.*/, namespace: "snippet" }, ({ path }) => {
        const { text, language } = snippets[Number(path)] as Snippet;
        return { contents: text, loader: language as Loader, resolveDir: resolve(".") };
      });
    },
  };
}

function noteJson(snippet: Snippet, text: string, found: Map<Snippet, SnippetProblem>): void {
  try {
    JSON.parse(text);
  } catch (error) {
    found.set(snippet, {
      message: `This snippet is not JSON: ${(error as Error).message}`,
      line: 0,
      column: 1,
    });
  }
}
