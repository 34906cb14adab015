import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
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

/** What a run of the action leaves behind: the exit code of its first step that failed, its log, its summary and its files. */
interface Run {
  code: number | null;
  log: string;
  summary: string;
  output: string;
  folder: string;
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
    text.replaceAll(/\$\{\{ (inputs|github|runner)\.([\w-]+) \}\}/g, (_, space: string, name: string) =>
      space === "inputs" ? (values[name] ?? "") : name === "temp" ? file("temp") : resolve("."),
    );
  const result: Run = { code: 0, log: "", summary: "", output: "", folder: file("temp/contract") };
  for (const step of action.runs.steps) {
    if (step.run === undefined || (result.code !== 0 && step.if !== "always()")) continue;
    writeFileSync(file("step.sh"), step.run);
    const { code, stdout, stderr } = await run(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", file("step.sh")],
      {
        cwd: home,
        timeout: 200_000,
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
