import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const all = (pattern: RegExp, text = readme) =>
  [...text.matchAll(pattern)].map((match) => match[1] as string);

it("names commands that exist, and every command that exists", () => {
  const named = all(/npm (?:run )?([a-z]+)/g).filter((name) => !["ci", "install", "run"].includes(name));
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts).filter((name) => !name.startsWith("pre"))));
});

it("names files and folders that exist", () => {
  const paths = all(/`([\w.-]+\/[\w./-]*)`/g).filter((path) => !/\b(docs|dist)\/$/.test(path));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

it("gives the two commands that CI runs on a clean clone", () => {
  const [block = ""] = all(/## Two commands\n\n```sh\n([^`]+)```/g);
  const commands = block.trim().split("\n");
  expect(commands).toEqual(["npm ci && npm run generate", "npm test"]);
  const ci = readFileSync(".ci/run", "utf8");
  expect(commands.filter((command) => !ci.includes(command))).toEqual([]);
});

it("shows the example of the documentation", () => {
  const [snippet = ""] = all(/```ts\n([^`]+)```/g);
  const sample = readFileSync("openapi/samples/getUploadUrl/typescript.ts", "utf8");
  const call = /knowledge\.getUploadUrl\(\{[^}]+\}\)/;
  expect(snippet.match(call)?.[0]).toBe(sample.match(call)?.[0]);
});
