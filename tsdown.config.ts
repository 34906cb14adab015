import { mkdirSync, writeFileSync } from "node:fs";
import { defineConfig, type TsdownPlugin, type UserConfig } from "tsdown";

/**
 * To a package of type "module" the bundler gives, as Node does, all of `module.exports` for the default of a CommonJS
 * module (the 1). openapi-fetch follows the older rule, `exports.default`.
 */
const openapiFetchDefault: TsdownPlugin = {
  name: "openapi-fetch-default",
  renderChunk: (code) => code.replace("__toESM(openapi_fetch, 1)", "__toESM(openapi_fetch)"),
};

/** A file of its own, which bundlers for browsers exchange for another: the field `browser` of package.json. */
const platformApart: TsdownPlugin = {
  name: "platform-apart",
  resolveId: (id) => (id === "./platform.js" ? { id, external: true } : undefined),
  renderChunk: (code) => code.replace('require("./platform.js")', 'require("./platform.cjs")'),
};

/** Without it and `outputOptions` below, types point to source maps that are not written. */
const noMapsOfTypes: TsdownPlugin = {
  name: "no-maps-of-types",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk" || !/\.d\.c?ts$/.test(file.fileName)) continue;
      file.code = file.code.replace(/^\/\/# sourceMappingURL=.*$/m, "");
    }
  },
};

const shared: UserConfig = {
  platform: "neutral",
  target: "es2022",
  deps: { neverBundle: [/^node:/] },
  hash: false,
  sourcemap: true,
  checks: { pluginTimings: false },
  failOnWarn: true,
};

const entry = {
  index: "src/index.ts",
  upload: "src/upload/index.ts",
  node: "src/node/index.ts",
  sandbox: "src/sandbox/index.ts",
};

/** A tool that does not read `exports` (Jest before 28, Metro before 0.82) takes a subpath of the package for a folder. */
function writeFolders(): void {
  for (const name of Object.keys(entry).filter((each) => each !== "index")) {
    const manifest = { main: `../dist/${name}.cjs`, types: `../dist/${name}.d.cts` };
    mkdirSync(name, { recursive: true });
    writeFileSync(`${name}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

/** Each subpath of the package, once for `import` and once for `require`; and the command, which is never imported. */
export default defineConfig([
  {
    ...shared,
    entry,
    format: ["esm", "cjs"],
    dts: { sourcemap: false },
    outputOptions: (options, _format, { cjsDts }) => (cjsDts ? { ...options, sourcemap: false } : options),
    plugins: [openapiFetchDefault, platformApart, noMapsOfTypes],
    onSuccess: writeFolders,
  },
  {
    ...shared,
    entry: { platform: "src/upload/platform.ts", "platform-browser": "src/upload/platform.browser.ts" },
    format: ["esm", "cjs"],
    dts: false,
  },
  { ...shared, entry: { command: "src/command/command.ts" }, format: "esm", dts: false },
]);
