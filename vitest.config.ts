import { defineConfig } from "vitest/config";

// Far from Greenwich and with a summer time: what reads a date as one of this place is seen.
process.env.TZ = "America/New_York";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
