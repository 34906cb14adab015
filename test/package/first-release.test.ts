import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyRepository, type RepositoryCopy } from "../adding/repository-copy.js";

interface Step {
  if?: string;
  run?: string;
  with?: Record<string, string>;
}
const workflow = (name: string): { jobs: Record<string, { steps: Step[] }> } =>
  parseYaml(readFileSync(`.github/workflows/${name}.yml`, "utf8")) as never;
const stepOf = (name: string, job: string, part: string): string =>
  workflow(name).jobs[job]?.steps.find(({ run }) => run?.includes(part))?.run ?? "";

/** Says that the registry has no such package, and keeps what would be published. */
const npmStandIn = `#!/usr/bin/env bash
case "$1" in
  info|view) echo '{"error":{"code":"E404","summary":"Not found"}}'; exit 1 ;;
  publish) echo "$PWD $*" >>"$PUBLISHED"; echo '{}' ;;
  *) exec "$NPM" "$@" ;;
esac
`;

/** A file whose shorter name breaks callers. */
const shorter = "openapi/components/schemas/UploadUrlRequest.yaml";

/** The day of the first release, on a copy: the scripts and the steps of the workflows, as far as they need no GitHub. */
describe("the first release", () => {
  let copy: RepositoryCopy;
  const at = (path: string) => join(copy.folder, path);
  const read = (path: string) => readFileSync(at(path), "utf8");
  /** Runs a step as GitHub does; the registry is a stand-in. */
  const bash = (script: string, env: Record<string, string> = {}) =>
    execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: copy.folder,
      encoding: "utf8",
      stdio: "pipe",
      env: {
        ...process.env,
        PATH: `${at("stand-in")}:${process.env.PATH}`,
        NPM: execFileSync("which", ["npm"], { encoding: "utf8" }).trim(),
        PUBLISHED: at("stand-in/published"),
        GITHUB_REPOSITORY: "someone/a-fork",
        GITHUB_OUTPUT: at("stand-in/output"),
        GITHUB_STEP_SUMMARY: at("stand-in/summary"),
        npm_config_offline: "true",
        ...env,
      },
    });
  const commit = (message: string) =>
    bash(`git add -A && git -c user.name=x -c user.email=x@example.com commit -qm "${message}"`);

  beforeAll(() => {
    copy = copyRepository();
    mkdirSync(at("stand-in"));
    for (const name of ["published", "output", "summary"]) writeFileSync(at(`stand-in/${name}`), "");
    writeFileSync(at("stand-in/npm"), npmStandIn);
    chmodSync(at("stand-in/npm"), 0o755);
    bash(
      "git init -q -b main . && echo stand-in >>.git/info/exclude && echo node_modules >>.git/info/exclude",
    );
    commit("Before the release");
  });
  afterAll(() => copy?.remove());

  it("is announced before it is there, and has no badge", () => {
    expect(read("README.md")).toContain("Nothing has been released yet");
    expect(read("README.md").replaceAll(/<!--[\s\S]*?-->/g, "")).not.toContain("img.shields.io");
  });

  it("compares a pull request with its base branch even before", () => {
    bash(
      "git clone -q --bare . stand-in/origin && git remote add origin stand-in/origin && git checkout -qb change",
    );
    const undo = copy.edit(shorter, (text) => text.replace("maxLength: 255", "maxLength: 200"));
    bash(stepOf("ci", "run", "diff -- --base"), { GITHUB_BASE_REF: "main" });
    undo();
    expect(read("stand-in/summary")).toContain("file_name");
    expect(read("stand-in/summary")).toContain("callers break");
    bash("rm diff.txt && git checkout -q main");
  });

  it("is 0.1.0, keeps its description and programs, and has the badges", () => {
    const step = workflow("release").jobs.release?.steps.find(({ with: inputs }) => inputs?.version);
    bash(step?.with?.version ?? "");
    expect(JSON.parse(read("package.json")).version).toBe("0.1.0");
    expect(JSON.parse(read("package-lock.json")).version).toBe("0.1.0");
    expect(read("CHANGELOG.md")).toContain("\n## 0.1.0\n");
    expect(read("openapi/releases/0.1.0.yaml")).toBe(readFileSync("generated/openapi.yaml", "utf8"));
    expect(existsSync(at("test/package/previous-release/calls.mts"))).toBe(true);
    expect(read("README.md")).not.toContain("released yet");
    expect(read("README.md").replaceAll(/<!--[\s\S]*?-->/g, "")).toContain(
      "img.shields.io/npm/v/aitronos-knowledge",
    );
  });

  it("is what the next change is compared with", async () => {
    expect((await copy.run("diff")).output).toContain("From openapi/releases/0.1.0.yaml");
    const undo = copy.edit(shorter, (text) => text.replace("maxLength: 255", "maxLength: 200"));
    const { code, output } = await copy.run("diff");
    undo();
    expect(output).toContain("callers break");
    expect(code).toBe(1);
  });

  it("is published once, by the step of the workflow, and tagged", () => {
    commit("Version packages");
    const step = workflow("release").jobs.release?.steps.find(({ with: inputs }) => inputs?.publish);
    bash(step?.with?.publish ?? "");
    expect(read("stand-in/published")).toMatch(/^\S+ publish .*--access public/);
    expect(read("stand-in/published").trim().split("\n").length).toBe(1);
    expect(bash("git tag")).toBe("v0.1.0\n");
    expect(JSON.parse(read("package.json")).repository.url).toBe("git+https://github.com/someone/a-fork.git");
    bash("git checkout -q package.json");
  });

  it("has its site published from the tag, if that is where errors link to", () => {
    bash(stepOf("docs", "build", "git tag --points-at HEAD"));
    expect(read("stand-in/output")).toContain("tag=v0.1.0\n");
    const { homepage } = JSON.parse(read("package.json"));
    expect(read("stand-in/output")).toContain(`homepage=${homepage}\n`);
    const check = stepOf("docs", "publish", "Errors link to");
    expect(bash(check, { HOMEPAGE: homepage, PAGES: homepage })).toBe("");
    expect(() => bash(check, { HOMEPAGE: homepage, PAGES: "https://someone.github.io/a-fork/" })).toThrow();
  });
});
