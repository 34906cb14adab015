import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { run } from "./stages/docs/run-program.js";
import { builtSite } from "./stages/docs/site.js";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const all = (pattern: RegExp, text = readme) =>
  [...text.matchAll(pattern)].map((match) => match[1] as string);

it("names commands that exist, and every command that exists", () => {
  const named = all(/npm (?:run )?([a-z:]+)/g).filter((name) => !["ci", "install", "run"].includes(name));
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name))));
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

/** Where each command of the page runs: in a file that CI runs, or that another test executes; `here`; or by hand. */
const executed: Record<string, string> = {
  "npm ci && npm run generate": ".ci/run",
  "npm run generate": ".ci/run",
  "npm run generate -- --check": ".ci/run",
  "npm run generate -- --watch": "test/runner/generate.test.ts",
  "npm run generate -- --spec other.yaml --out elsewhere": "here",
  "npm run generate -- --spec other.yaml --out elsewhere types client": "here",
  "npm run docs": "here",
  "npm test": ".ci/run",
  "npm test -- test/client": "by hand",
  "npm run test:all": ".ci/run",
  "npm run check": ".ci/run",
  "npm run prove": ".ci/run",
  "npm run prove -- --all": "by hand",
  "npm run sandbox": "openapi/guides/13-check-your-server.md",
  "npx aitronos-knowledge upload report.pdf --organization org_xyz789 --store vs_abc123":
    "openapi/guides/02-upload-a-file.md",
  "npx aitronos-knowledge contract": "test/package/contract.test.ts",
  "npx aitronos-knowledge sandbox": "openapi/guides/01-get-started.md",
  "npm run contract": ".ci/run",
  "npm run contract -- --server URL": "openapi/guides/13-check-your-server.md",
  "npm run build": "scripts/runner/pack.js",
  "npm run diff -- --base REF_OR_FILE": "openapi/guides/14-change-the-contract.md",
  "npm ci --prefix bench": ".ci/run",
  "npm ci --prefix test/runtimes": ".ci/run",
  "npm run bench": "by hand",
};

it("has no command that nothing executes", () => {
  const commands = [...all(/`(np[mx] [^`]+)`/g), ...all(/^(np[mx] .+)$/gm)];
  expect(new Set(commands)).toEqual(new Set(Object.keys(executed)));
  for (const [command, file] of Object.entries(executed)) {
    if (file === "here" || file === "by hand") continue;
    const words = file.endsWith(".test.ts")
      ? command.replace(/.*-- /, "")
      : command.replace(/ [A-Z_]{3,}$/, "");
    expect(readFileSync(file, "utf8"), command).toContain(words);
  }
});

describe("another description", () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  copyFileSync("test/stages/client/cases/responses/description.yaml", join(folder, "other.yaml"));
  const made = { types: "types.ts", client: "client.ts", docs: "docs/index.html", checks: "checks.ts" };
  const elsewhere = join(folder, "elsewhere");

  it.each(
    Object.keys(executed)
      .filter((command) => command.includes("other.yaml"))
      .sort((one, other) => other.length - one.length),
  )("%s makes what the page says", async (command) => {
    const text = command.replace("other.yaml", join(folder, "other.yaml")).replace("elsewhere", elsewhere);
    const { code, stdout, stderr } = await run("bash", ["-ec", text]);
    expect(code, stdout + stderr).toBe(0);
    const [, stages = ""] = command.split("elsewhere");
    const wanted = Object.entries(made).filter(([stage]) => stages === "" || stages.includes(stage));
    expect(Object.values(made).filter((file) => existsSync(join(elsewhere, file)))).toEqual(
      wanted.map(([, file]) => file),
    );
  });
});

it("has a command that makes the documentation alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const elsewhere = ["--spec", "openapi/openapi.yaml", "--out", join(folder, "elsewhere")];
  expect(await run("npm", ["run", "docs", "--", ...elsewhere])).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, "elsewhere"))).toEqual(["docs"]);
});

it.each(["README.md", "src/README.md"])("%s links to pages and files that exist", async (file) => {
  const text = readFileSync(file, "utf8");
  const { homepage } = JSON.parse(readFileSync("package.json", "utf8")) as { homepage: string };
  const site = await builtSite();
  const links = all(/\]\(([^)]+)\)/g, text);
  const pages = links.filter((link) => link.startsWith(homepage)).map((link) => link.slice(homepage.length));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((page) => !site.has(page || "index.html"))).toEqual([]);
  expect(links.filter((link) => !link.startsWith("https:") && !existsSync(link))).toEqual([]);
});

it.each(["CONTRIBUTING.md", "SECURITY.md"])("%s names commands and paths that exist", (file) => {
  const text = readFileSync(file, "utf8");
  const commands = all(/npm run ([a-z]+)/g, text);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const paths = all(/`((?:\.[a-z]+|[a-z]+)\/[\w./-]*)`/g, text);
  expect(paths.length).toBeGreaterThan(1);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
