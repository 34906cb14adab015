import ts from "typescript";
import { expect, it } from "vitest";
import { codeMutants } from "../../scripts/prove/clients/code-mutants.js";
import { withSwitches } from "../../scripts/prove/clients/with-switches.js";

/** What a program gives, or how it fails, while the mutant of this number is on. */
function outcome(program: string, on: number): unknown {
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
  });
  try {
    return new Function("__mutant", `${outputText}; return run();`)((number: number) => number === on);
  } catch (error) {
    return `${error}`;
  }
}

it.each([
  "function run() { return [1, 2, 3].map((each) => (each > 1 && each < 3) || each === 1 ? String(each) : 'no'); }",
  "function run() { const seen: string[] = []; if (!seen.length) seen.push('a'); else throw new Error('b'); return seen; }",
  "function run() { for (let i = 0; ; i++) { if (i >= 3) return { 200: i, 'a b': i * 2, c: [true, false] }; } }",
  "class A { readonly b = 'c'; constructor(readonly d: string, e: number) { this.d += e; } } function run() { return Math.max(1, 2) + new A('d', 3).b; }",
  "const word = /^a+$/; function run() { const x: { y?: string } = {}; return word.test(x.y ?? 'aa') ? 'word' : undefined; }",
])("holds the mutants and the original in one: %s", (program) => {
  const mutants = codeMutants("file.ts", program);
  const switched = withSwitches(
    program,
    mutants.map((mutant, number) => ({ ...mutant, number })),
  );
  expect(outcome(switched, -1)).toEqual(outcome(program, -1));
  expect(mutants.length).toBeGreaterThan(3);
  for (const [number, { start, end, by }] of mutants.entries()) {
    const mutated = program.slice(0, start) + by + program.slice(end);
    expect(outcome(switched, number), mutated).toEqual(outcome(mutated, -1));
  }
});
