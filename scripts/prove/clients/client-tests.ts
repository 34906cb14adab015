import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { clientFiles } from "./client-files.js";

/** Not asked: tests of types, imports and garbage collection. A mutant changes one operator, which they do not see. */
const left = /(^|[./])(typing|leaks|imports|package|runtimes|browser)\.test\.ts$/;

/**
 * The tests of the client: of each of its folders those in the folder of `test/` with the same name, and of what is generated. Of the uploader
 * only those of its rules: the others upload.
 */
export function clientTests(): string[] {
  const rooms = new Set(clientFiles().map((file) => posix.dirname(file).replace(/^src/, "test")));
  const folders = [...rooms].filter((room) => room.startsWith("test/") && existsSync(room));
  const tests = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const files = new Set(clientFiles());
  const isOfUploads = (test: string) =>
    test.startsWith("test/upload/") && !files.has(test.replace("test/", "src/").replace(".test.ts", ".ts"));
  return [...tests, "test/contract/exchanges.test.ts"].filter(
    (file) => file.endsWith(".test.ts") && !left.test(file) && !isOfUploads(file),
  );
}
