import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runScript } from "./docs/run-program.js";
import { typeErrors } from "./docs/type-errors.js";

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

const [snippet = "", prints] = all(/```(?:ts|text)\n([^`]+(?:`[^`]+`[^`]+)*?)```/g);

it("has an example that is typed, runs, and prints what it says", async () => {
  expect(snippet).toContain("createClient");
  expect(typeErrors([snippet])).toEqual([]);
  expect(await runScript(snippet, "http://127.0.0.1:1")).toEqual({ code: 0, stdout: prints, stderr: "" });
});

it("shows the call of the documentation", () => {
  const sample = readFileSync("openapi/samples/getUploadUrl/typescript.ts", "utf8");
  const call = /knowledge\.getUploadUrl\(\{[^}]+\}\)/;
  const words = (text: string) => text.match(call)?.[0].replaceAll(/\s+/g, " ");
  expect(words(snippet)).toBe(words(sample));
});

it.each(["CONTRIBUTING.md", "SECURITY.md"])("%s names commands and paths that exist", (file) => {
  const text = readFileSync(file, "utf8");
  const commands = all(/npm run ([a-z]+)/g, text);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const paths = all(/`((?:\.[a-z]+|[a-z]+)\/[\w./-]*)`/g, text);
  expect(paths.length).toBeGreaterThan(1);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
