import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { defineConfig, type TsdownPlugin, type UserConfig } from "tsdown";

/**
 * To a package of type "module" the bundler gives, as Node does, all of `module.exports` for the default of a CommonJS
 * module (the 1). openapi-fetch follows the older rule, `exports.default`.
 */
const openapiFetchDefault: TsdownPlugin = {
  name: "openapi-fetch-default",
  renderChunk: (code) => code.replace("__toESM(openapi_fetch, 1)", "__toESM(openapi_fetch)"),
};

/** Each a file of its own, which bundlers for browsers exchange for another: the field `browser` of package.json. */
const apart = { network: "src/transport/network", platform: "src/upload/platform" };

const filesApart: TsdownPlugin = {
  name: "files-apart",
  resolveId: (source) => {
    const id = `./${basename(source)}`;
    return Object.keys(apart).some((name) => id === `./${name}.js`) ? { id, external: true } : undefined;
  },
  renderChunk: (code) => code.replace(/require\("\.\/(network|platform)\.js"\)/g, 'require("./$1.cjs")'),
};

/** An imported YAML file is its value. */
const yamlModules: TsdownPlugin = {
  name: "yaml-modules",
  transform: (code, id) =>
    id.endsWith(".yaml")
      ? { code: `export default ${JSON.stringify(parseYaml(code))};`, moduleType: "js" }
      : undefined,
};

/** Of Redocly the package needs the one file that reads YAML. */
const yamlOfRedocly: TsdownPlugin = {
  name: "yaml-of-redocly",
  resolveId: (id) =>
    id === "@redocly/openapi-core"
      ? resolve("node_modules/@redocly/openapi-core/lib/js-yaml/index.js")
      : undefined,
};

const entry = {
  index: "src/index.ts",
  upload: "src/upload/index.ts",
  lean: "src/lean/index.ts",
  node: "src/node/index.ts",
  sandbox: "src/sandbox/index.ts",
};
const contractCommand = "src/command/contract-command.ts";

/** What another file of the package holds is taken from there: each part of it stands in the package once. */
const fromFiles = (files: Readonly<Record<string, string>>): TsdownPlugin => ({
  name: "from-files",
  resolveId(source, importer) {
    const path = importer && relative("", resolve(dirname(importer), source)).replace(/\.js$/, ".ts");
    return path && files[path] ? { id: files[path], external: true } : undefined;
  },
});

const subpaths = (extension: string): Record<string, string> =>
  Object.fromEntries(Object.entries(entry).map(([name, path]) => [path, `./${name}${extension}`]));

const shared: UserConfig = {
  platform: "neutral",
  target: "es2022",
  deps: { neverBundle: [/^node:/] },
  hash: false,
  checks: { pluginTimings: false },
  failOnWarn: true,
};

/** A tool that does not read `exports` (Jest before 28, Metro before 0.82) takes a subpath of the package for a folder. */
function writeFolders(): void {
  for (const name of [...Object.keys(entry), "contract"].filter((each) => each !== "index")) {
    const manifest = { main: `../dist/${name}.cjs`, types: `../dist/${name}.d.cts` };
    mkdirSync(name, { recursive: true });
    writeFileSync(`${name}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

/** The bundler of declarations writes a comment behind the member before its own, where no editor finds it. */
function moveComments(): void {
  for (const name of readdirSync("dist").filter((each) => /\.d\.c?ts$/.test(each))) {
    const text = readFileSync(`dist/${name}`, "utf8");
    writeFileSync(`dist/${name}`, text.replace(/; (\/\*\*.*?\*\/)\n( *)/g, ";\n$2$1\n$2"));
  }
}

/** Each subpath of the package, once for `import` and once for `require`; and the command, which is never imported. */
export default defineConfig([
  {
    ...shared,
    entry,
    format: ["esm", "cjs"],
    dts: true,
    plugins: [openapiFetchDefault, filesApart],
    onSuccess: () => {
      writeFolders();
      moveComments();
    },
  },
  {
    ...shared,
    entry: Object.fromEntries(
      Object.entries(apart).flatMap(([name, path]) => [
        [name, `${path}.ts`],
        [`${name}-browser`, `${path}.browser.ts`],
      ]),
    ),
    format: ["esm", "cjs"],
    dts: false,
  },
  {
    ...shared,
    entry: { command: "src/command/command.ts" },
    format: "esm",
    dts: false,
    plugins: [fromFiles({ ...subpaths(".js"), [contractCommand]: "./contract-command.cjs" })],
  },
  {
    // What compares a server with the contract brings ajv and fast-check along, minified. It is there once, as CommonJS, for both:
    // Jest cannot require an ES module.
    ...shared,
    entry: { contract: "src/contract/index.ts", "contract-command": contractCommand },
    format: "cjs",
    platform: "node",
    minify: true,
    dts: { entry: "src/contract/index.ts" },
    plugins: [fromFiles(subpaths(".cjs")), yamlModules, yamlOfRedocly],
    deps: { neverBundle: [/^node:/], onlyBundle: false },
  },
]);
