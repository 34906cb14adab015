/**
 * Runs `redocly diff` in each folder that it is told, and tells what the command printed. The package exports no function for it, so the
 * command is imported again for each run, under another URL; what it is made of stays loaded.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort } from "node:worker_threads";

const cli = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));
const command = pathToFileURL(join(cli, "lib/index.js"));
const printed = { stdout: "", stderr: "" };
let runs = 0;

for (const name of ["stdout", "stderr"]) {
  process[name].write = (text) => {
    printed[name] += text;
    return true;
  };
}

/** The last thing that the command does is to ask for an exit code, which means nothing here: what breaks is decided later. */
process.once = (event) => {
  if (event === "beforeExit") parentPort.postMessage(printed);
  return process;
};

parentPort.on("message", async (folder) => {
  Object.assign(printed, { stdout: "", stderr: "" });
  const [base, revision, config] = ["base.json", "revision.json", "redocly.yaml"].map((name) =>
    join(folder, name),
  );
  process.argv = [
    process.execPath,
    "redocly",
    "diff",
    base,
    revision,
    "--config",
    config,
    "--format",
    "json",
  ];
  command.search = String(runs++);
  await import(command.href);
});
