import { expect, it } from "vitest";
import { globPattern } from "../../src/node/glob-pattern.js";

it.each<[string, string[], string[]]>([
  ["*.pdf", ["a.pdf", "b/c/a.pdf", "a.pdf/b"], ["apdf", "a.pdfx"]],
  ["docs/*.md", ["docs/a.md"], ["a.md", "docs/b/a.md", "x/docs/a.md"]],
  ["./docs/*.md", ["docs/a.md"], ["x/docs/a.md"]],
  ["docs/**/*.md", ["docs/a.md", "docs/b/c/a.md"], ["a.md"]],
  ["node_modules", ["node_modules/a", "x/node_modules/a/b"], ["node_modules2/a"]],
  ["node_modules/", ["node_modules/a", "x/node_modules/a/b"], ["node_modules2/a"]],
  ["/build", ["build/a"], ["x/build/a"]],
  ["{a,b*}.txt", ["a.txt", "bc.txt"], ["c.txt", "a"]],
  ["a,b.txt", ["a,b.txt"], ["a", "b.txt"]],
  ["{", ["{"], ["a"]],
  ["a(1)[x]+.txt", ["a(1)[x]+.txt"], ["a1x.txt"]],
  ["?.txt", ["ä.txt", "🎉.txt"], ["ab.txt"]],
  ["**", ["a", "a/b"], []],
])("%s matches %j and not %j", (pattern, matching, others) => {
  const test = (path: string) => globPattern(pattern).test(path);
  expect(matching.filter((path) => !test(path))).toEqual([]);
  expect(others.filter(test)).toEqual([]);
});
