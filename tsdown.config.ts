import { defineConfig, type UserConfig } from "tsdown";

/** Each subpath of the package, once for `import` and once for `require`. */
const subpaths: UserConfig = {
  entry: { index: "src/index.ts", sandbox: "src/sandbox/index.ts" },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  deps: { neverBundle: [/^node:/] },
  hash: false,
  checks: { pluginTimings: false },
  failOnWarn: true,
};

/** In two runs, because one would leave comments in the types that point to source maps which it does not write. */
export default defineConfig([
  { ...subpaths, sourcemap: true, dts: false },
  { ...subpaths, dts: { emitDtsOnly: true } },
]);
