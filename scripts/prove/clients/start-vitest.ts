import { resolve } from "node:path";
import { createVitest, type InlineConfig, type Vitest } from "vitest/node";
import { bundles } from "./bundle-tests.js";

// Far from Greenwich, as in vitest.config.ts, which is not read here.
process.env.TZ = "America/New_York";

/** Starts a vitest whose tests are these files, and which runs them in the same threads again and again. */
export const startVitest = (files: readonly string[], options: InlineConfig): Promise<Vitest> =>
  createVitest("test", {
    config: false, // its projects would bring every other test
    root: resolve("."),
    include: [...files],
    exclude: [],
    watch: false,
    cache: false,
    reporters: [{}],
    pool: "threads",
    isolate: false, // each bundle brings modules of its own
    server: { deps: { inline: [new RegExp(bundles)] } },
    testTimeout: 60_000,
    execArgv: ["--no-warnings"], // Node warns of what some mutants do with promises
    ...options,
  });
