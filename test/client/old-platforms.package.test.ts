import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { run } from "../stages/docs/run-program.js";

/** Runs tests of this repository in another process. */
const vitest = (script: string, ...args: string[]) =>
  run("npx", ["vitest", "run", "--project", "unit", ...args], {
    env: { NODE_OPTIONS: `--import=${pathToFileURL(script)}`, NO_COLOR: "1" },
  });

test("the tests of the client pass on a platform without the younger methods", async () => {
  const rooms = ["test/client", "test/transport", "test/response", "test/errors"];
  const compiled = ["--exclude", "test/client/typing.test.ts"]; // of types a platform knows nothing
  const { code, stdout, stderr } = await vitest("test/client/old-platform.js", ...rooms, ...compiled);
  expect(code, stdout + stderr).toBe(0);
  expect(Number(/Tests\s+(\d+) passed/.exec(stdout)?.[1])).toBeGreaterThan(500);
}, 600_000);
