/** `npm run check`: types, code style and dead code, side by side. Exit 1 when one of them finds something. */
import { execFile } from "node:child_process";
import { duration, print } from "./runner/report.js";

const tools = {
  types: ["tsc", "--project", "."],
  style: ["biome", "ci", "--error-on-warnings", "--colors=off", "."],
  "dead code": ["knip"],
};

export default async function check(): Promise<number> {
  const results = Object.entries(tools).map(async ([name, [tool = "", ...args]]) => {
    const start = performance.now();
    const { failed, output } = await run(`node_modules/.bin/${tool}`, args);
    print(`${name.padEnd(10)} ${failed ? "FAILED" : "ok"}  ${duration(start)}`);
    if (failed) print(output);
    return failed;
  });
  return (await Promise.all(results)).some(Boolean) ? 1 : 0;
}

function run(file: string, args: string[]): Promise<{ failed: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile(file, args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: `${stdout}${stderr}` });
    });
  });
}
