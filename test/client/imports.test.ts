import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Every module that a file reaches, with those that name no file of ours. */
const reachedFrom = (entry: string) => {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8")).importedFiles) {
      if (fileName.startsWith(".")) visit(join(dirname(file), fileName.replace(/\.js$/, ".ts")));
      else packages.add(fileName);
    }
  };
  visit(join(root, entry));
  return { files: [...files].map((file) => relative(root, file)), packages: [...packages] };
};

test("the client reaches src/, generated/ and openapi-fetch, and nothing of Node", () => {
  const { files, packages } = reachedFrom("src/index.ts");
  expect(packages).toEqual(["openapi-fetch"]);
  expect(files.filter((file) => !/^(src\/[\w/-]+|generated\/\w+)\.ts$/.test(file))).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test("one file of src/ imports openapi-fetch", () => {
  const { files } = reachedFrom("src/index.ts");
  const importing = files.filter((file) =>
    readFileSync(join(root, file), "utf8").includes('from "openapi-fetch"'),
  );
  expect(importing.sort()).toEqual(["generated/client.ts", "src/client/http-client.ts"]);
});
