import { existsSync } from "node:fs";
import { describe } from "vitest";

/**
 * `describe` for tests that need something which a machine may lack. Where it is missing, CI fails;
 * elsewhere the tests are skipped, and the skip says what to install.
 */
export function describeWith(path: string, install: string) {
  if (existsSync(path)) return describe;
  const message = `${path} is missing: ${install}`;
  if (process.env.CI) throw new Error(message);
  console.warn(`SKIPPED: ${message}`);
  return describe.skip;
}
