import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { run } from "../stages/docs/run-program.js";

interface Step {
  name: string;
  if?: string;
  env?: Record<string, string>;
  run?: string;
  uses?: string;
  with?: Record<string, string>;
}

interface Action {
  inputs: Record<string, { default?: string; required?: boolean }>;
  runs: { using: string; steps: Step[] };
}

export const action = parseYaml(readFileSync("action.yml", "utf8")) as Action;

/** What a run of the action leaves behind: the exit code of its first step that failed, its log, its summary and its artifacts. */
interface Run {
  code: number | null;
  log: string;
  summary: string;
  output: string;
  /** A folder for each artifact, by its name. */
  artifacts: string;
}

/** Runs the steps of action.yml as GitHub does, in a folder of a project that has the package. */
export async function runAction(
  inputs: Record<string, string>,
  home: string,
  env: Record<string, string> = {},
): Promise<Run> {
  const file = (name: string) => join(home, name);
  for (const name of ["summary.md", "output.txt"]) writeFileSync(file(name), "");
  mkdirSync(file("temp"), { recursive: true });
  const values = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value])),
    ...inputs,
  };
  const filled = (text: string) =>
    text.replaceAll(/\$\{\{ ([^ ]+) \}\}/g, (expression, path: string) => {
      const value = { ...known, ...prefixed("inputs.", values) }[path];
      if (value === undefined) throw new Error(`${expression} has no value`);
      return value;
    });
  const known = { "github.action_path": resolve("."), "runner.temp": file("temp") };
  const result: Run = { code: 0, log: "", summary: "", output: "", artifacts: file("artifacts") };
  for (const step of action.runs.steps) {
    if (result.code !== 0 && step.if !== "always()") continue;
    if (step.run === undefined) {
      upload(step, filled, result.artifacts);
      continue;
    }
    writeFileSync(file("step.sh"), step.run);
    const { code, stdout, stderr } = await run(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", file("step.sh")],
      {
        cwd: home,
        env: {
          ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)])),
          ...env,
          RUNNER_TEMP: file("temp"),
          GITHUB_STEP_SUMMARY: file("summary.md"),
          GITHUB_OUTPUT: file("output.txt"),
          GITHUB_ACTIONS: "true",
        },
      },
    );
    result.log += stdout + stderr;
    if (result.code === 0) result.code = code;
  }
  return {
    ...result,
    summary: readFileSync(file("summary.md"), "utf8"),
    output: readFileSync(file("output.txt"), "utf8"),
  };
}

const prefixed = (
  prefix: string,
  values: Record<string, string | undefined>,
): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]));

/** The step of actions/upload-artifact, up to the service of GitHub that keeps the files: as there, a file that is missing may be missing. */
function upload(
  { uses = "", with: given = {} }: Step,
  filled: (text: string) => string,
  artifacts: string,
): void {
  const { name = "artifact", path = "", "if-no-files-found": absent, ...unknown } = given;
  if (!uses.startsWith("actions/upload-artifact@") || Object.keys(unknown).length > 0)
    throw new Error(`no test runs ${uses} with ${Object.keys(unknown)}`);
  const files = filled(path)
    .split("\n")
    .filter((line) => line !== "" && existsSync(line));
  if (files.length === 0 && absent !== "ignore") throw new Error(`${name} has no files`);
  for (const file of files) {
    mkdirSync(join(artifacts, filled(name)), { recursive: true });
    copyFileSync(file, join(artifacts, filled(name), basename(file)));
  }
}
