import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import { freePort } from "../stages/docs/ask-handler.js";
import { run } from "../stages/docs/run-program.js";
import { installed, scratch } from "./installed.js";

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

const action = parseYaml(readFileSync("action.yml", "utf8")) as Action;

/** What a run of the action leaves behind: the exit code of its first step that failed, its log, its summary and its files. */
interface Run {
  code: number | null;
  log: string;
  summary: string;
  output: string;
  folder: string;
}

/** Runs the steps of action.yml as GitHub does, in a folder that has the package. */
async function runAction(inputs: Record<string, string>): Promise<Run> {
  const home = scratch(installed());
  const file = (name: string) => join(home, name);
  for (const name of ["summary.md", "output.txt"]) writeFileSync(file(name), "");
  mkdirSync(file("temp"));
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
        env: {
          ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)])),
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

/** The command that serves the sandbox, with a fault where a text of its responses is replaced by another. */
const serving = (port: number, fault = ""): string =>
  `node -e '
const { createSandbox } = require("aitronos-knowledge/sandbox");
const sandbox = createSandbox({ now: Date.now });
require("node:http").createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  const response = await sandbox.fetch("http://127.0.0.1:${port}" + incoming.url, { method: incoming.method, headers: incoming.headers, body });
  const text = (await response.text()).replace(\`https://\${sandbox.storageHost}\`, "http://127.0.0.1:${port}")${fault};
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(text);
}).listen(${port});'`;
const few = "--only getUploadUrl --seed 1 --requests 200 --rate 1000";

it("passes a server that it starts itself, with a summary and a report, and stops it", async () => {
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  const { code, log, summary, output, folder } = await runAction({
    server,
    start: serving(port),
    arguments: few,
  });
  expect(code, log).toBe(0);
  expect(summary).toMatch(/^## Contract: CONFORMS: http/);
  expect(output).toContain("verdict=CONFORMS");
  expect(log).not.toContain("::error");
  expect(readFileSync(join(folder, "junit.xml"), "utf8")).toContain('failures="0"');
  await expect(fetch(server)).rejects.toThrow();
});

it("fails a faulty one, with an annotation for each fault", async () => {
  const port = await freePort();
  const start = serving(port, '.replace(/"chunk_size":\\d+/, "\\"chunk_size\\":1")');
  const { code, log, summary, folder } = await runAction({
    server: `http://127.0.0.1:${port}`,
    start,
    arguments: few,
  });
  expect(code, log).toBe(1);
  expect(log).toMatch(/^::error title=contract%3A multiple-of::getUploadUrl 200, \/chunk_size/m);
  expect(summary).toMatch(/^## Contract: VIOLATED/);
  expect(summary).not.toMatch(/^::/m);
  expect(readFileSync(join(folder, "junit.xml"), "utf8")).toContain('type="multiple-of"');
});

it("says that a server does not start, and what it printed", async () => {
  const server = `http://127.0.0.1:${await freePort()}`;
  const { code, log, folder } = await runAction({
    server,
    start: "echo no database; exit 1",
    "wait-seconds": "20",
  });
  expect(code).toBe(1);
  expect(log).toContain(`::error title=contract::The server at ${server} does not respond.`);
  expect(log).toContain("no database");
  expect(existsSync(join(folder, "junit.xml"))).toBe(false);
});

it("keeps what it wrote, and gives every input to a step", () => {
  const [upload] = action.runs.steps.filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
  expect(upload?.if).toBe("always()");
  expect(upload?.with?.path).toContain("contract/junit.xml");
  const text = JSON.stringify(action.runs);
  expect(Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name} `))).toEqual([]);
});
