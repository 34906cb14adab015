import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { messageOf, programOf } from "../../../program-of.js";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.ReactJSX,
  types: ["node"],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  paths: {
    "aitronos-knowledge": [resolve("src/index.ts")],
    "aitronos-knowledge/*": [resolve("src/*/index.ts")],
  },
};

/** What the compiler says of programs that use the package, each a module of its own, and of files. */
export function typeErrors(sources: readonly string[], paths: readonly string[] = []): string[] {
  const texts = new Map([
    ...sources.map((text, at) => [resolve(`snippet-${at}.mts`), text] as const),
    ...paths.map((path) => [path, readFileSync(path, "utf8")] as const),
  ]);
  const program = programOf(texts, options);
  return [...texts.keys()]
    .flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)))
    .map((found) => `${found.file?.fileName ?? ""}: ${messageOf(found)}`);
}
