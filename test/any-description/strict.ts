import ts from "typescript";

/** The options of a compiler that lets nothing pass. */
export const strict: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/** The line of a finding, and what stands there. */
export function lineOf({ file, start = 0 }: ts.Diagnostic): string {
  const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
  return `${line + 1} \`${file?.text.split("\n")[line]?.trim()}\``;
}
