/** Runs a command of scripts/ for each message, from its first line and with these arguments, and sends back the outcome. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [name] = process.argv.splice(2);
// scripts/runner/run.js keeps the bundle here.
const entry = pathToFileURL(resolve(`node_modules/.cache/aitronos-knowledge/scripts/${name}.mjs`)).href;
let runs = 0;
let printed = { stdout: "", stderr: "" };
for (const stream of ["stdout", "stderr"])
  process[stream].write = (text) => {
    printed[stream] += text;
    return true;
  };

process.on("message", async (args) => {
  printed = { stdout: "", stderr: "" };
  process.exitCode = 0;
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  const failure = await import(`${entry}?run=${++runs}`).catch((error) => error);
  if (failure instanceof Error) process.stderr.write(failure.stack);
  process.send({ status: failure instanceof Error ? 1 : process.exitCode, ...printed });
});
