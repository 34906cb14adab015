import { setFlagsFromString } from "node:v8";
import { configDefaults, defineConfig } from "vitest/config";
import { lateOptimization } from "./scripts/runner/late-optimization.js";

// Far from Greenwich and with a summer time: code that takes a date for a local one is found.
process.env.TZ = "America/New_York";

for (const flag of lateOptimization) setFlagsFromString(flag); // for the threads of `unit`

/**
 * A test file belongs to the project that its name or its folder names (`site.browser.test.ts`, `test/package/pack.test.ts`), and
 * otherwise to `unit`. `npm test` runs `unit`, `npm run test:all` runs all of them.
 */
const special = {
  package:
    "packs the package and installs it elsewhere, or needs packages that the root's `npm ci` does not install",
  runtimes: "needs another runtime than this Node: Bun, Deno, workerd, curl, Python, Go, PHP, Ruby",
  browser: "needs Chromium",
};
const filesOf = (name: string) => [`test/**/*.${name}.test.ts`, `test/**/${name}/**/*.test.ts`];
const packed = { globalSetup: "test/package/pack-once.ts" };
/** By default one core is left idle, and each file loads the same modules again, which takes longer than many tests. */
const quick = { maxWorkers: "100%", isolate: false } as const;

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 120_000 } }, // a second, the default, is too little on a busy machine
    setupFiles: ["test/fixed-seed.ts"],
    restoreMocks: true, // the next file may run in the same thread
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...Object.keys(special).flatMap(filesOf)],
          setupFiles: ["test/client/old-platform.ts"],
          pool: "threads",
          ...quick,
        },
      },
      ...Object.keys(special).map((name) => ({
        extends: true as const,
        test: {
          name,
          include: filesOf(name),
          execArgv: lateOptimization,
          ...quick,
          sequence: { groupOrder: 1 }, // after `unit`, the loop of a contributor
          ...(name === "package" || name === "runtimes" ? packed : {}),
        },
      })),
    ],
  },
});
