import { expect, it } from "vitest";
import { clientFiles } from "../../scripts/prove/clients/client-files.js";
import { clientMutants } from "../../scripts/prove/clients/client-mutants.js";
import { codeMutants } from "../../scripts/prove/clients/code-mutants.js";

const mutated = (text: string) =>
  codeMutants("file.ts", text).map(
    ({ kind, start, end, by }) => `${kind}: ${text.slice(0, start)}${by}${text.slice(end)}`,
  );

it.each([
  ["const a = b === c;", ["swap operator: const a = b !== c;"]],
  [
    "a = b && c && d;",
    ["drop statement: ;", "swap operator: a = (b && c || d);", "swap operator: a = (b || c) && d;"],
  ],
  [
    "const a = b ?? c ?? d;",
    ["swap operator: const a = (b ?? c) && d;", "swap operator: const a = (b && c) ?? d;"],
  ],
  ["if (a) b();", ["negate condition: if (!(a)) b();", "drop statement: if (a) ;"]],
  ["const a = !b;", ["drop negation: const a = (b);"]],
  ["const a = 1;", ["change literal: const a = 2;"]],
  ['const a = "b";', ['change literal: const a = "";']],
  ["throw a;", ["drop statement: ;"]],
  ["const a = f(b, c);", ["swap arguments: const a = f(c, b);"]],
  ["const a = Math.max(b, c);", []],
  ["const a = b ? c : d;", ["negate condition: const a = !(b) ? c : d;"]],
])("mutates %s", (text, mutants) => {
  expect(mutated(text)).toEqual(mutants);
});

it("leaves types and imports alone", () => {
  const types = 'import a from "a"; type B = "b" | 1; interface C { d: true } declare enum E { f = 1 }';
  expect(mutated(types)).toEqual([]);
});

it("makes the same mutants in the same order, and none of the sandbox", () => {
  const files = clientFiles();
  expect(files).toContain("generated/client.ts");
  expect(files.filter((file) => file.includes("sandbox"))).toEqual([]);
  const mutants = clientMutants(files);
  expect(mutants.length).toBeGreaterThan(0);
  expect(clientMutants(files)).toEqual(mutants);
});
