import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { clientFiles } from "./client-files.js";

/**
 * Left out: tests of types, imports and garbage collection, which do not see a changed operator, and tests that need the setup of
 * vitest.config.ts, which takes younger methods away.
 */
const left = /(^|[./])(typing|leaks|imports|old-platforms|package|runtimes|browser)\.test\.ts$/;

/** The tests of the loop of the uploader: each takes a hundred times as long as another test. */
const scenarios = "test/upload/scenarios.test.ts";

/**
 * The tests for these files of the client: for each of its folders, those in the folder of `test/` with the same name, and those of what is
 * generated. For the uploader, those of its rules, and where its loop is among the files, the scenarios.
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
