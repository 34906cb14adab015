import { expect, it } from "vitest";
import { globPattern } from "../../src/node/glob-pattern.js";

it.each<[string, string[], string[]]>([
  ["*.pdf", ["a.pdf", "b/c/a.pdf", "a.pdf/b", ".pdf"], ["apdf", "a.pdfx", "a.PDF"]],
  ["docs/*.md", ["docs/a.md"], ["a.md", "docs/b/a.md", "x/docs/a.md"]],
  ["./docs/*.md", ["docs/a.md"], ["x/docs/a.md"]],
  ["docs//x/../*.md", ["docs/a.md"], ["docs/x/a.md"]],
  ["docs/**/*.md", ["docs/a.md", "docs/b/c/a.md"], ["a.md"]],
  ["docs/**", ["docs/a.md", "docs/.b/c"], ["docs", "x/docs/a.md"]],
  ["**/docs", ["docs", "x/docs/a"], ["docs2"]],
  ["node_modules", ["node_modules/a", "x/node_modules/a/b"], ["node_modules2/a"]],
  ["node_modules/", ["node_modules/a", "x/node_modules/a/b"], ["node_modules2/a"]],
  ["/build", ["build/a"], ["x/build/a"]],
  [".*", [".env", ".git/config", "a/.b"], ["a.b"]],
  ["{a,b*}.txt", ["a.txt", "bc.txt", "{a,b*}.txt"], ["c.txt", "a"]],
  ["{a,{b,c}d}.txt", ["a.txt", "bd.txt", "cd.txt"], ["b.txt", "d.txt"]],
  ["{docs,a/**}/x", ["docs/x", "a/b/x"], ["b/docs/x"]],
  ["a{,.bak}", ["a", "a.bak"], ["a,"]],
  ["a,b.txt", ["a,b.txt"], ["a", "b.txt"]],
  ["{", ["{"], ["a"]],
  ["}a{", ["}a{"], ["a"]],
  ["[a-c]?.txt", ["ab.txt", "x/cc.txt"], ["db.txt", "a.txt"]],
  ["[!a-c].txt", ["d.txt", "!.txt"], ["a.txt", "/.txt"]],
  ["[^a].txt", ["b.txt"], ["a.txt"]],
  ["[]x].txt", ["].txt", "x.txt"], ["a.txt"]],
  ["a[", ["a["], ["a"]],
  ["a(1)[x]+.txt", ["a(1)[x]+.txt", "a(1)x+.txt"], ["a1x.txt"]],
  ["report (1).pdf", ["report (1).pdf"], ["report 1.pdf"]],
  ["\\*.txt", ["*.txt"], ["a.txt"]],
  ["\\{a,b}", ["{a,b}"], ["a", "b"]],
  ["\\!a", ["!a"], ["a", "b"]],
  ["a|b", ["a|b"], ["a", "b"]],
  ["?.txt", ["ä.txt", "🎉.txt"], ["ab.txt"]],
  ["u\u0308.txt", ["ü.txt"], ["u.txt"]],
  ["**", ["a", "a/b", "a\nb"], []],
])("%s matches %j and not %j", (pattern, matching, others) => {
  const test = (path: string) => globPattern(pattern, "/").test(path);
  expect(matching.filter((path) => !test(path))).toEqual([]);
  expect(others.filter(test)).toEqual([]);
});

it("takes a backslash on Windows for what stands between folders", () => {
  expect(globPattern("docs\\*.md", "\\").test("docs/a.md")).toBe(true);
  expect(globPattern("docs\\*.md", "/").test("docs/a.md")).toBe(false);
});

it.each([
  ["", "names no file"],
  [".", "names no file"],
  ["./", "names no file"],
  ["/", "names no file"],
  ["../a", "names no file"],
  ["a/../..", "names no file"],
  ["!a.txt", "takes nothing back"],
  ["[z-a]", "in no order"],
  ["{a,b}".repeat(20), "more than 1,000"],
])("refuses %j, which %s", (pattern, problem) => {
  expect(() => globPattern(pattern)).toThrow(new RegExp(`^the pattern ".*${problem}`));
});
