import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readDescription } from "../../scripts/diff/read-description.js";
import { printYaml } from "../../scripts/redocly/yaml.js";
import { startCommand } from "../runner/start-command.js";

/** A repository of its own with the project in it, released as 1.0.0 where a test says so. */
const copy = mkdtempSync(join(tmpdir(), "diff-"));
const at = (path: string) => join(copy, path);

function start(file: string, args: string[], cwd = copy) {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, encoding: "utf8" });
  return { status, output: stdout + stderr, lastLine: stdout.trimEnd().split("\n").at(-1) };
}
const diffAlone = (...args: string[]) => start("node", ["scripts/runner/run.js", "diff", ...args]);
let inOneProcess: ReturnType<typeof startCommand>;
async function diff(...args: string[]) {
  const { status, stdout, stderr } = await inOneProcess.run(...args);
  return { status, output: stdout + stderr, lastLine: stdout.trimEnd().split("\n").at(-1) };
}
const git = (...args: string[]) =>
  expect(start("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args])).toMatchObject({
    status: 0,
  });

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(at(path), "utf8");
  expect(before).toMatch(from);
  writeFileSync(at(path), before.replace(from, to));
}
const request = "openapi/components/schemas/UploadUrlRequest.yaml";

beforeAll(() => {
  for (const path of ["scripts", "package.json"]) cpSync(path, at(path), { recursive: true });
  cpSync("test/diff/frozen", at("openapi"), { recursive: true });
  edit("openapi/openapi.yaml", /version: .*/, "version: 1.0.0");
  edit("package.json", /"version": ".*"/, '"version": "1.0.0"');
  mkdirSync(at("node_modules"));
  for (const name of readdirSync("node_modules"))
    if (name !== ".cache") symlinkSync(resolve("node_modules", name), at(join("node_modules", name)));
  writeFileSync(at(".gitignore"), "node_modules\n");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "First");
});
afterAll(() => {
  inOneProcess.end();
  rmSync(copy, { recursive: true, force: true });
});
beforeEach(() => {
  git("checkout", "--quiet", "--", ".");
  git("clean", "--quiet", "--force", "-d");
});

describe("npm run diff, before the first release", async () => {
  it("says so, and shows that a break would be seen", async () => {
    const { status, output } = diffAlone();
    inOneProcess = startCommand(copy, "diff");
    expect(output).toContain("NO RELEASE YET");
    expect(output).toContain("the break is seen");
    expect(status).toBe(0);
  });

  it("fails when a break would not be seen", async () => {
    edit(
      "scripts/diff/judgements.md",
      /(\| operation removed +\| send +)\| major +\| major +/,
      "$1| minor | minor ",
    );
    const { status, output } = diffAlone(); // the table is read once in a process
    expect(output).toContain("the break is NOT seen");
    expect(status).toBe(1);
  });
});

describe("npm run diff, after a release", () => {
  beforeAll(async () => {
    const { description } = await readDescription(at("openapi/openapi.yaml"));
    mkdirSync(at("openapi/releases"));
    writeFileSync(at("openapi/releases/1.0.0.yaml"), printYaml(description));
    git("add", "--all");
    git("commit", "--quiet", "--message", "Release");
  });

  it("refuses a break, and writes what changed for the changelog of the docs", async () => {
    edit(request, "maxLength: 255", "maxLength: 100");
    expect(await diff("--changelog", "openapi/releases/2.0.0.md")).toMatchObject({
      status: 1,
      lastLine: "REFUSED: callers break, the contract needs 2.0.0, the package needs 2.0.0 (1 major).",
    });
    expect(readFileSync(at("openapi/releases/2.0.0.md"), "utf8")).toMatch(
      /^The contract stays at 1\.0\.0\. It breaks callers who send\.\n\n### Breaking in 2\.0\.0\n\n- \*\*getUploadUrl, request body, file_name\*\*: maxLength/,
    );
  });

  it("takes a changeset for the version that it announces", async () => {
    edit(request, "maxLength: 255", "maxLength: 1024");
    edit("openapi/openapi.yaml", /version: .*/, "version: 1.1.0");
    mkdirSync(at(".changeset"));
    const changeset = (level: string) =>
      writeFileSync(
        at(".changeset/longer-names.md"),
        `---\n"aitronos-knowledge": ${level}\n---\n\nLonger names.\n`,
      );
    changeset("patch");
    expect((await diff()).status).toBe(1);
    changeset("minor");
    expect((await diff()).status).toBe(0);
  });

  it("compares with the highest version, which is not the last in the alphabet, and needs no git", async () => {
    const wider = (version: string, length: number) => {
      cpSync(at("openapi/releases/1.0.0.yaml"), at(`openapi/releases/${version}.yaml`));
      edit(`openapi/releases/${version}.yaml`, "maxLength: 255", `maxLength: ${length}`);
    };
    wider("1.9.0", 190);
    wider("1.10.0-rc.1", 200);
    wider("1.10.0", 210);
    writeFileSync(at("openapi/releases/1.11.0.md"), "What a release changes is no release.\n");
    edit("package.json", /"version": ".*"/, '"version": "1.11.0"');
    renameSync(at(".git"), at("node_modules/.git"));
    const { output } = await diff();
    renameSync(at("node_modules/.git"), at(".git"));
    expect(output).toContain("From openapi/releases/1.10.0.yaml to openapi/openapi.yaml");
    expect(output).toContain("maxLength 210 became 255");
    expect(output).toContain("package   1.10.0 → 1.11.0, needed: 1.11.0");
    expect((await diff("--base", "openapi/releases/1.9.0.yaml")).output).toContain(
      "package   1.9.0 → 1.11.0",
    );
  });

  it("compares with a git ref", async () => {
    edit("openapi/openapi.yaml", /summary: Put.*/, "summary: Other");
    expect(await diff("--base", "HEAD")).toMatchObject({ status: 0, lastLine: "NOTHING BREAKS (1 docs)." });
  });
});

describe("npm run diff, when there is nothing to compare", () => {
  it.each([
    ["an unknown option", ["--bas", "HEAD"], "Unknown option '--bas'"],
    ["no such ref or file", ["--base", "v9"], "v9 is neither a git ref nor a file"],
    ["no such revision", ["--base", "HEAD", "--revision", "none.yaml"], "there is no file none.yaml"],
    ["a file other than OpenAPI", ["--base", "package.json"], "package.json"],
  ])("exits with 2: %s", async (_, args, message) => {
    const { status, output } = await diff(...args);
    expect(output).toContain(message);
    expect(status).toBe(2);
  });

  it("exits with 2 where the last release cannot be read, and says in which line", async () => {
    writeFileSync(at("openapi/releases/1.0.1.yaml"), "openapi: 3.1.1\ninfo: [\n");
    const { status, output } = await diff();
    expect(output).toMatch(/openapi\/releases\/1\.0\.1\.yaml:3:1 /);
    expect(status).toBe(2);
  });
});
