import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { clientFiles } from "./client-files.js";

/**
 * Not asked: tests of types, imports and garbage collection. A mutant changes one operator, which they do not see. Nor what needs the setup of
 * vitest.config.ts, which takes younger methods away.
 */
const left = /(^|[./])(typing|leaks|imports|old-platforms|package|runtimes|browser)\.test\.ts$/;

/** What the loop of the uploader is asked with: each takes a hundred times as long as another test. */
const scenarios = "test/upload/scenarios.test.ts";

/**
 * The tests for these files of the client: of each of its folders those in the folder of `test/` with the same name, and of what is generated.
 * Of the uploader those of its rules, and where it is among the files, the scenarios of its loop.
 */
export function clientTests(of: readonly string[]): string[] {
  const files = new Set(clientFiles());
  const rooms = new Set([...files].map((file) => posix.dirname(file).replace(/^src/, "test")));
  const folders = [...rooms].filter((room) => room.startsWith("test/") && existsSync(room));
  const tests = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const isOfUploads = (test: string) =>
    test.startsWith("test/upload/") && !files.has(test.replace("test/", "src/").replace(".test.ts", ".ts"));
  const others = [...tests, "test/contract/exchanges.test.ts"].filter(
    (file) => file.endsWith(".test.ts") && !left.test(file) && !isOfUploads(file),
  );
  return of.some((file) => file.startsWith("src/upload/")) ? [...others, scenarios] : others;
}
