import { defineConfig, type TsdownPlugin, type UserConfig } from "tsdown";

/**
 * To a package of type "module" the bundler gives, as Node does, all of `module.exports` for the default of a CommonJS
 * module (the 1). openapi-fetch follows the older rule, `exports.default`.
 */
const openapiFetchDefault: TsdownPlugin = {
  name: "openapi-fetch-default",
  renderChunk: (code) => code.replace("__toESM(openapi_fetch, 1)", "__toESM(openapi_fetch)"),
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

/** Each subpath of the package, once for `import` and once for `require`; and the command, which nobody imports. */
export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", sandbox: "src/sandbox/index.ts" },
    format: ["esm", "cjs"],
    dts: { sourcemap: false },
    outputOptions: (options, _format, { cjsDts }) => (cjsDts ? { ...options, sourcemap: false } : options),
    plugins: [openapiFetchDefault, noMapsOfTypes],
  },
  { ...shared, entry: { command: "src/command/command.ts" }, format: "esm", dts: false },
]);
